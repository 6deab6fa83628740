import { averagePathLengths } from './averagePathLength';
import { LEAF, type IsolationForest } from './isolationForest';

/** Where walks up start, one entry a leaf: the node, and the length V below it for its step V ← 1 + V·r/(e + r). */
export interface Starts {
  nodes: Int32Array;
  lengths: Float64Array;
}

/**
 * At a leaf of more rows than one, a row is cut off after one step or has c(size) before it: V starts with c(size) − 1. That is 0
 * for two rows, and 0 below the parent of a leaf of one row, so there the excess doesn't matter, and the walk starts above.
 */
export function startsOfWalks({ features, sizes, parents }: IsolationForest): Starts {
  const nodes = new Int32Array(features.length);
  const lengths = new Float64Array(features.length);
  const expected = averagePathLengths(sizes);
  for (let leaf = 0; leaf < nodes.length; leaf++) {
    if (features[leaf] !== LEAF) {
      continue;
    }
    let node = leaf;
    let below = expected[leaf] - 1;
    if (sizes[leaf] <= 1) {
      node = parents[leaf];
      below = 0;
    }
    if (below === 0 && parents[node] !== node) {
      node = parents[node];
      below = 1;
    }
    nodes[leaf] = node;
    lengths[leaf] = below;
  }
  return { nodes, lengths };
}
