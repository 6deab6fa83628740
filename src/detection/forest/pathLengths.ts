import { averagePathLength } from './averagePathLength';
import { LEAF, type IsolationForest } from './isolationForest';

/** Writes one tree's path length of each row of a block to `lengths`; rows with a missing feature get any value. */
export type PathLengths = (tree: number, block: Float64Array[], lengths: Float64Array) => void;

/**
 * Path lengths as Liu, Ting and Zhou 2008 (algorithm 3) have them: the depth of the row's leaf + c(training rows in it).
 */
export function paperPathLengths(forest: IsolationForest): PathLengths {
  const { features, splits, rights, treeStarts } = forest;
  const atLeaf = leafPathLengths(forest);
  return (tree, block, lengths) => {
    const root = treeStarts[tree];
    for (let i = 0; i < lengths.length; i++) {
      let node = root;
      let feature = features[node];
      while (feature !== LEAF) {
        node = block[feature][i] <= splits[node] ? node + 1 : rights[node];
        feature = features[node];
      }
      lengths[i] = atLeaf[node];
    }
  };
}

/**
 * Expected path lengths of rows that may lie beyond the training rows. At a node whose box has sides of sum r, a row that
 * exceeds the box by e in sum would be cut off right there by a random cut of the stretched box with chance e/(e + r);
 * 0 at leaves of one row. The expectation is a Horner scheme from the leaf upwards: V ← 1 + V·r/(e + r), starting below
 * the leaf with c(size). Boxes are nested, so the first node that holds the row ends the walk. Where its leaf's box holds the
 * row, the length is the paper's. A feature that is constant in training has side 0, so any excess of it counts.
 *
 * Source: Guha, Mishra, Roy and Schrijvers 2016 (random cut forest), in expectation, on an isolation forest's trees.
 */
export function rangeAwarePathLengths(forest: IsolationForest): PathLengths {
  const { features, splits, rights, parents, depths, sizes, treeStarts, treeFeatures, featuresPerTree: width } = forest;
  const { boxMinima, boxMaxima } = forest;
  const atLeaf = leafPathLengths(forest);
  const sideSums = boxSideSums(forest);
  return (tree, block, lengths) => {
    const root = treeStarts[tree];
    const columns = Array.from({ length: width }, (_, f) => block[treeFeatures[tree * width + f]]);
    const excessOf = (node: number, row: number) => {
      let excess = 0;
      for (let f = 0, side = node * width; f < width; f++, side++) {
        const value = columns[f][row];
        if (value < boxMinima[side]) {
          excess += boxMinima[side] - value;
        } else if (value > boxMaxima[side]) {
          excess += value - boxMaxima[side];
        }
      }
      return excess;
    };
    for (let i = 0; i < lengths.length; i++) {
      let node = root;
      let feature = features[node];
      while (feature !== LEAF) {
        node = block[feature][i] <= splits[node] ? node + 1 : rights[node];
        feature = features[node];
      }
      let below = atLeaf[node] - depths[node];
      let excess = excessOf(node, i);
      if (excess > 0 && sizes[node] > 1) {
        below = keepCutting(below - 1, excess, sideSums[node]);
      }
      while (excess > 0 && node !== root) {
        node = parents[node];
        excess = excessOf(node, i);
        below = keepCutting(below, excess, sideSums[node]);
      }
      lengths[i] = depths[node] + below;
    }
  };
}

/** One step of the Horner scheme: V ← 1 + V·r/(e + r). */
function keepCutting(below: number, excess: number, sides: number): number {
  return 1 + (below * sides) / (excess + sides);
}

/** Each leaf's depth + c(training rows in it); 0 at other nodes. */
function leafPathLengths(forest: IsolationForest): Float64Array {
  const { sizes, depths, features } = forest;
  const lengths = new Float64Array(sizes.length);
  for (let node = 0; node < lengths.length; node++) {
    if (features[node] === LEAF) {
      lengths[node] = depths[node] + averagePathLength(sizes[node]);
    }
  }
  return lengths;
}

/** Each node's sum of box sides, kept finite so that no chance is ∞/∞. */
function boxSideSums(forest: IsolationForest): Float64Array {
  const { featuresPerTree: width, boxMinima, boxMaxima } = forest;
  const sums = new Float64Array(forest.sizes.length);
  for (let node = 0; node < sums.length; node++) {
    for (let side = node * width; side < (node + 1) * width; side++) {
      sums[node] += boxMaxima[side] - boxMinima[side];
    }
    sums[node] = Math.min(sums[node], Number.MAX_VALUE);
  }
  return sums;
}
