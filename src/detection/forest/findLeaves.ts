import { LEAF, type IsolationForest } from './isolationForest';
import { orderKeys, type RowBlock } from './rowBlock';

/** Writes the leaf (node index) that each row of a block ends in, in one tree. */
export type FindLeaves = (tree: number, block: RowBlock, leaves: Int32Array) => void;

/** Below every key, so that a leaf sends every row right. */
const LEAST_KEY = -0x40000000;

/** A node's feature, the key of its split, its left child and its right one. */
const FIELDS = 4;

/** Makes the fastest way of finding leaves that the forest's cuts allow. */
export function leafFinder(forest: IsolationForest): FindLeaves {
  return forest.planeTerms === 1 ? leafFinderAlongAxes(forest) : leafFinderByPlanes(forest);
}

/** The plain way down, by the sums that the tree was grown with; a sum without a value (∞ − ∞) goes right. */
function leafFinderByPlanes({
  features,
  splits,
  rights,
  treeStarts,
  planeTerms,
  ...planes
}: IsolationForest): FindLeaves {
  const { planeFeatures, planeWeights } = planes;
  return (tree, { values, count, featureCount }, leaves) => {
    for (let i = 0; i < count; i++) {
      let node = treeStarts[tree];
      while (features[node] !== LEAF) {
        let sum = 0;
        for (let term = node * planeTerms; term < (node + 1) * planeTerms; term++) {
          sum += planeWeights[term] * values[i * featureCount + planeFeatures[term]];
        }
        node = sum <= splits[node] ? node + 1 : rights[node];
      }
      leaves[i] = node;
    }
  };
}

/**
 * Looks leaves up without a branch that depends on the rows: every row takes as many steps as the tree is deep, by the sign of
 * the difference of two keys, and stays once it is in a leaf. Only where keys are equal are the numbers themselves compared,
 * so that the way is exact.
 */
function leafFinderAlongAxes(forest: IsolationForest): FindLeaves {
  const { features, rights, treeStarts, treeCount, splits } = forest;
  const keys = orderKeys(splits);
  const nodes = new Int32Array(FIELDS * features.length);
  const depths = new Uint32Array(features.length);
  features.forEach((feature, node) => {
    const isLeaf = feature === LEAF;
    const at = FIELDS * node;
    nodes[at] = isLeaf ? 0 : feature;
    nodes[at + 1] = isLeaf ? LEAST_KEY : keys[node];
    nodes[at + 2] = isLeaf ? node : node + 1;
    nodes[at + 3] = isLeaf ? node : rights[node];
    if (!isLeaf) {
      depths[node + 1] = depths[node] + 1;
      depths[rights[node]] = depths[node] + 1;
    }
  });
  const treeDepths = Uint32Array.from({ length: treeCount }, (_, tree) =>
    depths.subarray(treeStarts[tree], treeStarts[tree + 1]).reduce((deepest, depth) => Math.max(deepest, depth))
  );
  return (tree, block, leaves) =>
    descend({ nodes, splits, root: treeStarts[tree], depth: treeDepths[tree] }, block, leaves);
}

interface Tree {
  nodes: Int32Array;
  splits: Float64Array;
  root: number;
  depth: number;
}

/** Two rows at a time: while one waits for memory, the other goes on. */
function descend(
  { nodes, splits, root, depth }: Tree,
  { keys, values, count, featureCount }: RowBlock,
  leaves: Int32Array
): void {
  for (let i = 0; i < count; i += 2) {
    const j = Math.min(i + 1, count - 1);
    const rowA = i * featureCount;
    const rowB = j * featureCount;
    let a = root;
    let b = root;
    for (let step = 0; step < depth; step++) {
      const nodeA = FIELDS * a;
      const nodeB = FIELDS * b;
      const atA = rowA + nodes[nodeA];
      const atB = rowB + nodes[nodeB];
      const differenceA = nodes[nodeA + 1] - keys[atA];
      const differenceB = nodes[nodeB + 1] - keys[atB];
      let rightA = differenceA >>> 31;
      let rightB = differenceB >>> 31;
      if (differenceA === 0) {
        rightA = values[atA] <= splits[a] ? 0 : 1;
      }
      if (differenceB === 0) {
        rightB = values[atB] <= splits[b] ? 0 : 1;
      }
      a = nodes[nodeA + 2 + rightA];
      b = nodes[nodeB + 2 + rightB];
    }
    leaves[i] = a;
    leaves[j] = b;
  }
}
