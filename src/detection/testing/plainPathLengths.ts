import { averagePathLength } from '../forest/averagePathLength';
import { LEAF, type IsolationForest } from '../forest/isolationForest';

/** A row's path length in one tree, by its formula word for word: what fast scoring is held to. */
export type PlainPathLength = (forest: IsolationForest, tree: number, row: ArrayLike<number>) => number;

/** Liu, Ting and Zhou 2008, algorithm 3. */
export const plainPaperPathLength: PlainPathLength = (forest, tree, row) => {
  const leaf = leafOf(forest, tree, row);
  return forest.depths[leaf] + averagePathLength(forest.sizes[leaf]);
};

/** The expectation of rangeAwarePathLengths, from the leaf up, without any short cut. */
export const plainRangeAwarePathLength: PlainPathLength = (forest, tree, row) => {
  const leaf = leafOf(forest, tree, row);
  const atLeaf = averagePathLength(forest.sizes[leaf]);
  let below = forest.sizes[leaf] > 1 ? cutOrGoOn(forest, leaf, tree, row, atLeaf - 1) : atLeaf;
  for (let node = leaf; node !== forest.treeStarts[tree];) {
    node = forest.parents[node];
    below = cutOrGoOn(forest, node, tree, row, below);
  }
  return below;
};

/** V ← 1 + V·r/(e + r) */
function cutOrGoOn(forest: IsolationForest, node: number, tree: number, row: ArrayLike<number>, below: number): number {
  const { boxMinima, boxMaxima, treeFeatures, featuresPerTree: width } = forest;
  let excess = 0;
  let sides = 0;
  for (let f = 0; f < width; f++) {
    const value = row[treeFeatures[tree * width + f]];
    const [low, high] = [boxMinima[node * width + f], boxMaxima[node * width + f]];
    excess += value < low ? low - value : value > high ? value - high : 0;
    sides += high - low;
  }
  return excess === 0 ? 1 + below : 1 + below * (sides / (excess + sides));
}

function leafOf(forest: IsolationForest, tree: number, row: ArrayLike<number>): number {
  const { features, splits, rights, planeTerms, planeFeatures, planeWeights } = forest;
  const valueAt = (node: number) => {
    if (planeTerms === 1) {
      return row[features[node]];
    }
    const terms = Array.from({ length: planeTerms }, (_, term) => node * planeTerms + term);
    return terms.reduce((sum, term) => sum + planeWeights[term] * row[planeFeatures[term]], 0);
  };
  let node = forest.treeStarts[tree];
  while (features[node] !== LEAF) {
    node = valueAt(node) <= splits[node] ? node + 1 : rights[node];
  }
  return node;
}
