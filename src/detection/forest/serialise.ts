import { DetectionError } from '../errors';
import { LEAF, type IsolationForest } from './isolationForest';

/** "GSIF", read as a little-endian number. */
const MAGIC = 0x46495347;
export const FOREST_FORMAT_VERSION = 2;

const HEADER_FIELDS = [
  'magic',
  'version',
  'featureCount',
  'sampleSize',
  'treeCount',
  'featuresPerTree',
  'nodeCount',
  'planeTerms',
] as const;
/** The header's fields, 4 bytes each: the doubles after it start at a multiple of 8. */
const HEADER_BYTES = 32;

type Header = Record<(typeof HEADER_FIELDS)[number], number>;

/**
 * Writes a fitted forest to bytes: a header of little-endian 32-bit numbers (magic "GSIF", version, shape), then the
 * doubles, then the 32-bit arrays. Who was sampled is not part of it: it is about training rows, not about the model.
 */
export function serializeForest(forest: IsolationForest): ArrayBuffer {
  const header: Header = {
    magic: MAGIC,
    version: FOREST_FORMAT_VERSION,
    featureCount: forest.featureCount,
    sampleSize: forest.sampleSize,
    treeCount: forest.treeCount,
    featuresPerTree: forest.featuresPerTree,
    nodeCount: forest.features.length,
    planeTerms: forest.planeTerms,
  };
  const buffer = new ArrayBuffer(expectedBytes(header));
  const view = new DataView(buffer);
  HEADER_FIELDS.forEach((field, i) => view.setUint32(4 * i, header[field], true));
  const target = arraysIn(buffer, header);
  for (const name of Object.keys(target) as Array<keyof typeof target>) {
    target[name].set(forest[name]);
  }
  return buffer;
}

/**
 * Reads what serializeForest wrote.
 *
 * @throws DetectionError 'bad-serialisation' for other bytes, another version, a truncated or a damaged buffer; the
 *   message says what was found and what was expected
 */
export function deserializeForest(buffer: ArrayBuffer): IsolationForest {
  const header = readHeader(buffer);
  const arrays = arraysIn(buffer.slice(0), header);
  const { featureCount, sampleSize, treeCount, featuresPerTree, planeTerms } = header;
  const forest = { featureCount, sampleSize, treeCount, featuresPerTree, planeTerms, ...arrays };
  requireSoundTrees(forest);
  return forest;
}

function readHeader(buffer: ArrayBuffer): Header {
  if (buffer.byteLength < HEADER_BYTES) {
    throw badBytes(`${buffer.byteLength} bytes`, `at least the header's ${HEADER_BYTES}`);
  }
  const view = new DataView(buffer);
  const header = Object.fromEntries(HEADER_FIELDS.map((field, i) => [field, view.getUint32(4 * i, true)])) as Header;
  if (header.magic !== MAGIC) {
    throw badBytes(`a first word of 0x${header.magic.toString(16)}`, `0x${MAGIC.toString(16)} ("GSIF")`);
  }
  if (header.version !== FOREST_FORMAT_VERSION) {
    throw badBytes(`format version ${header.version}`, `version ${FOREST_FORMAT_VERSION}`);
  }
  if (buffer.byteLength !== expectedBytes(header)) {
    throw badBytes(`${buffer.byteLength} bytes`, `${expectedBytes(header)} for ${header.nodeCount} nodes`);
  }
  return header;
}

function expectedBytes(header: Header): number {
  const { nodeCount, treeCount, featuresPerTree } = header;
  const planes = termsOfPlanes(header);
  const doubles = nodeCount * (1 + 2 * featuresPerTree) + planes;
  const words = 5 * nodeCount + treeCount + 1 + treeCount * featuresPerTree + planes;
  return HEADER_BYTES + 8 * doubles + 4 * words;
}

/** Cuts along the axes need no weights. */
function termsOfPlanes({ nodeCount, planeTerms }: Header): number {
  return planeTerms === 1 ? 0 : nodeCount * planeTerms;
}

/** The forest's arrays as views on the bytes after the header. */
function arraysIn(buffer: ArrayBuffer, header: Header) {
  const { nodeCount, treeCount, featuresPerTree } = header;
  const planes = termsOfPlanes(header);
  let offset = HEADER_BYTES;
  const view = <A>(
    make: new (bytes: ArrayBuffer, offset: number, length: number) => A,
    bytes: number,
    length: number
  ) => {
    const array = new make(buffer, offset, length);
    offset += bytes * length;
    return array;
  };
  return {
    splits: view(Float64Array, 8, nodeCount),
    boxMinima: view(Float64Array, 8, nodeCount * featuresPerTree),
    boxMaxima: view(Float64Array, 8, nodeCount * featuresPerTree),
    planeWeights: view(Float64Array, 8, planes),
    features: view(Int32Array, 4, nodeCount),
    rights: view(Uint32Array, 4, nodeCount),
    parents: view(Uint32Array, 4, nodeCount),
    depths: view(Uint32Array, 4, nodeCount),
    sizes: view(Uint32Array, 4, nodeCount),
    treeStarts: view(Uint32Array, 4, treeCount + 1),
    treeFeatures: view(Uint32Array, 4, treeCount * featuresPerTree),
    planeFeatures: view(Uint32Array, 4, planes),
  };
}

/** Walks down end and walks up end: children lie after their parent, all within their tree. */
function requireSoundTrees(forest: IsolationForest): void {
  const { treeStarts, treeCount, featureCount, featuresPerTree } = forest;
  if (treeStarts[0] !== 0 || treeStarts[treeCount] !== forest.features.length) {
    throw badBytes(`trees over nodes ${treeStarts[0]}–${treeStarts[treeCount]}`, `0–${forest.features.length}`);
  }
  const isBad = (feature: number) => feature >= featureCount;
  const badFeature = forest.treeFeatures.find(isBad) ?? forest.planeFeatures.find(isBad);
  if (badFeature !== undefined) {
    throw badBytes(`a tree on feature ${badFeature}`, `features below ${featureCount}`);
  }
  for (let tree = 0; tree < treeCount; tree++) {
    const root = treeStarts[tree];
    const end = treeStarts[tree + 1];
    if (end <= root) {
      throw badBytes(`tree ${tree} from node ${root} to ${end}`, 'at least one node a tree');
    }
    const drawn = new Set(forest.treeFeatures.subarray(tree * featuresPerTree, (tree + 1) * featuresPerTree));
    for (let node = root; node < end; node++) {
      const feature = forest.features[node];
      const right = forest.rights[node];
      const parent = forest.parents[node];
      const soundDown = feature === LEAF || (drawn.has(feature) && right > node + 1 && right < end);
      const soundUp = node === root ? parent === root : parent >= root && parent < node;
      if (!soundDown || !soundUp) {
        throw badBytes(
          `node ${node} with feature ${feature}, right child ${right} and parent ${parent}`,
          `a leaf, or one of the tree's features, children and a parent within nodes ${root}–${end - 1}`
        );
      }
    }
  }
}

function badBytes(found: string, expected: string): DetectionError {
  return new DetectionError(
    'bad-serialisation',
    `A stored isolation forest has ${found}; expected ${expected}. Fit the model again, or read it with the version that wrote it.`,
    { found, expected }
  );
}
