import { averagePathLengths } from '../averagePathLength';
import { LEAF, type IsolationForest } from '../isolationForest';
import { leafPathLengths } from '../pathLengths';
import { within } from '../rowBlock';
import { startsOfWalks, type Starts } from '../startsOfWalks';

/** Doubles of a node on the way down: its split; the places (bytes) of its feature in a row, and of its right child. */
const DOWN = 2;
/**
 * Doubles of a node on the way up, before its box: its box's sides, its depth + 1; of a leaf its length where the walk's first
 * box holds the row, and the length below that box; the places (bytes) of the node's parent, and of a leaf's first box; c(training
 * rows); the place (bytes) of its feature in a row, and nothing.
 */
const UP = 7;
/** Doubles of the box's bounds of two features: two upper ones, two lower ones. */
const BOUNDS = 4;

/** A tree as the kernel reads it. */
export interface TreeLayout {
  /** The tree's features, in the order of a row's values; the same array for all trees where all use all features. */
  features: Uint32Array;
  /** Pairs of features. Of an odd number, the last one's partner is 0 in every row and every box. */
  pairs: number;
  depth: number;
  /** Where 8 bytes hold two places, they are little-endian 32-bit numbers. */
  downs: Float64Array;
  ups: Float64Array;
}

/** Bytes of a laid-out tree of so many nodes. */
export function treeBytes(nodes: number, featuresPerTree: number): number {
  return 8 * nodes * (DOWN + upSize(featuresPerTree));
}

const known = new WeakMap<IsolationForest, (tree: number) => TreeLayout>();

/** Lays out trees, each when it is asked for first; what scoring laid out is there for explaining. */
export function treeLayouts(forest: IsolationForest): (tree: number) => TreeLayout {
  const layouts = known.get(forest) ?? makeLayouts(forest);
  known.set(forest, layouts);
  return layouts;
}

function makeLayouts(forest: IsolationForest): (tree: number) => TreeLayout {
  const { featureCount, featuresPerTree: width, treeFeatures } = forest;
  const atLeaf = leafPathLengths(forest);
  const starts = startsOfWalks(forest);
  const expected = averagePathLengths(forest.sizes);
  const laidOut = new Array<TreeLayout | undefined>(forest.treeCount);
  const nodes = forest.features.length;
  const downs = new Float64Array(DOWN * nodes);
  const ups = new Float64Array(upSize(width) * nodes);
  const layOut = (tree: number): TreeLayout => {
    const features = treeFeatures.subarray(tree * width, (tree + 1) * width);
    const partOf = (all: Float64Array, perNode: number) =>
      all.subarray(perNode * forest.treeStarts[tree], perNode * forest.treeStarts[tree + 1]);
    return {
      features: width === featureCount ? treeFeatures : features,
      pairs: pairsOf(width),
      ...layOutDowns(forest, tree, features, partOf(downs, DOWN)),
      ups: layOutUps(forest, tree, { drawn: features, starts, atLeaf, expected }, partOf(ups, upSize(width))),
    };
  };
  return (tree) => (laidOut[tree] ??= layOut(tree));
}

function layOutDowns(
  { features, splits, rights, treeStarts }: IsolationForest,
  tree: number,
  drawn: Uint32Array,
  downs: Float64Array
): Pick<TreeLayout, 'downs' | 'depth'> {
  const root = treeStarts[tree];
  const nodes = treeStarts[tree + 1] - root;
  const words = new Int32Array(downs.buffer, downs.byteOffset, 2 * downs.length);
  const depths = new Uint32Array(nodes);
  let depth = 0;
  for (let i = 0; i < nodes; i++) {
    const isLeaf = features[root + i] === LEAF;
    downs[DOWN * i] = isLeaf ? NaN : splits[root + i];
    words[2 * DOWN * i + 2] = isLeaf ? 0 : 8 * drawn.indexOf(features[root + i]);
    words[2 * DOWN * i + 3] = 8 * DOWN * (isLeaf ? i : rights[root + i] - root);
    if (!isLeaf) {
      depths[i + 1] = depths[i] + 1;
      depths[rights[root + i] - root] = depths[i] + 1;
    }
    depth = Math.max(depth, depths[i]);
  }
  return { downs, depth };
}

function layOutUps(
  { features, parents, depths, treeStarts, boxMinima, boxMaxima, featuresPerTree: width }: IsolationForest,
  tree: number,
  {
    drawn,
    starts,
    atLeaf,
    expected,
  }: { drawn: Uint32Array; starts: Starts; atLeaf: Float64Array; expected: Float64Array },
  ups: Float64Array
): Float64Array {
  const root = treeStarts[tree];
  const size = upSize(width);
  const words = new Int32Array(ups.buffer, ups.byteOffset, 2 * ups.length);
  for (let node = root, at = 0; node < treeStarts[tree + 1]; node++, at += size) {
    let sides = 0;
    for (let f = 0; f < width; f++) {
      const low = within(boxMinima[node * width + f]);
      const high = within(boxMaxima[node * width + f]);
      const bound = at + UP + BOUNDS * (f >> 1) + (f & 1);
      ups[bound] = high;
      ups[bound + 2] = low;
      sides += high - low;
    }
    ups[at] = sides;
    ups[at + 1] = depths[node] + 1;
    ups[at + 2] = atLeaf[node];
    ups[at + 3] = starts.lengths[node];
    words[2 * at + 8] = 8 * size * (parents[node] - root);
    words[2 * at + 9] = 8 * size * (starts.nodes[node] - root);
    ups[at + 5] = expected[node];
    words[2 * at + 12] = features[node] === LEAF ? 0 : 8 * drawn.indexOf(features[node]);
  }
  return ups;
}

function upSize(width: number): number {
  return UP + BOUNDS * pairsOf(width);
}

function pairsOf(width: number): number {
  return (width + 1) >> 1;
}
