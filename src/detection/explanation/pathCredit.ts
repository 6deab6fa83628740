import { averagePathLength } from '../forest/averagePathLength';
import { LEAF, type IsolationForest } from '../forest/isolationForest';
import type { ScoringMethod } from '../types';

/**
 * Follows a row down one tree and gives its (expected) path length. Adds to `credits` by how much each feature shortened
 * it, and to `steps` how many of its steps were about each feature, both one value a feature of the forest.
 */
export type PathCredit = (tree: number, row: Float64Array, credits: Float64Array, steps: Float64Array) => number;

/**
 * Credit for a short path, step by step: at a node of n training rows c(n) more steps are to be expected, after a step to
 * its child of m rows 1 + c(m), so the step shortened the path by c(n) − 1 − c(m), which is its feature's. All steps
 * together give c(rows of the tree) − path length.
 *
 * With 'rangeAware' a row beyond the node's box is cut off there with chance p = e/(e + r) (see rangeAwarePathLengths):
 * that step shortens the path by c(n) − 1, which the features share by their excess e; the split and all below it count
 * 1 − p. That is the expectation of the same credit, and adds up to the expected path length.
 *
 * Source: the additive path decomposition of Palczewska et al. 2013 for random forests, on path lengths.
 */
export function pathCredit(forest: IsolationForest, method: ScoringMethod): PathCredit {
  const { features, splits, rights, sizes, treeStarts, treeFeatures, featuresPerTree: width } = forest;
  const expected = Float64Array.from(sizes, averagePathLength);
  const excess = new Float64Array(width);
  const cutsOff = method === 'rangeAware';
  return (tree, row, credits, steps) => {
    const tried = treeFeatures.subarray(tree * width, (tree + 1) * width);
    let node = treeStarts[tree];
    let reached = 1;
    let length = 0;
    for (;;) {
      const feature = features[node];
      const chance = cutsOff && (feature !== LEAF || sizes[node] > 1) ? cutChance(forest, node, tried, row, excess) : 0;
      if (chance > 0) {
        for (let f = 0; f < width; f++) {
          const share = reached * chance * excess[f];
          credits[tried[f]] += share * (expected[node] - 1);
          steps[tried[f]] += share;
        }
        length += reached * chance;
        reached *= 1 - chance;
      }
      if (feature === LEAF) {
        return length + reached * expected[node];
      }
      const child = row[feature] <= splits[node] ? node + 1 : rights[node];
      credits[feature] += reached * (expected[node] - 1 - expected[child]);
      steps[feature] += reached;
      length += reached;
      node = child;
    }
  };
}

/** The chance that a random cut of the stretched box cuts the row off; `excess` gets each tried feature's share of it. */
function cutChance(
  { featuresPerTree: width, boxMinima, boxMaxima }: IsolationForest,
  node: number,
  tried: Uint32Array,
  row: Float64Array,
  excess: Float64Array
): number {
  let total = 0;
  let sides = 0;
  for (let f = 0, side = node * width; f < width; f++, side++) {
    const value = row[tried[f]];
    excess[f] = Math.max(boxMinima[side] - value, value - boxMaxima[side], 0);
    total += excess[f];
    sides += boxMaxima[side] - boxMinima[side];
  }
  if (total === 0) {
    return 0;
  }
  if (total === Infinity) {
    for (let f = 0; f < width; f++) {
      excess[f] = Math.min(excess[f], Number.MAX_VALUE) / width;
    }
  }
  const all = excess.reduce((sum, value) => sum + value);
  for (let f = 0; f < width; f++) {
    excess[f] /= all;
  }
  const stretched = total + sides;
  return stretched === Infinity ? 1 : total / stretched;
}
