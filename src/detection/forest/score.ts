import { DetectionError } from '../errors';
import { powerOfHalf } from '../portableMath';
import { numbersBelow } from '../sampling';
import { runToEnd, type Steps } from '../steps';
import type { FeatureMatrix, ScoringMethod } from '../types';
import { averagePathLength } from './averagePathLength';
import type { IsolationForest, SampledRows } from './isolationForest';
import { kernelFor } from './kernel/kernel';
import { paperPathLengths } from './pathLengths';
import { rangeAwarePathLengths } from './rangeAware';
import { RowBlock } from './rowBlock';

/** So few that they stay in the cache from tree to tree; the kernel has each tree in the cache, so more is better for it. */
const ROWS_PER_BLOCK = 1024;
const ROWS_PER_KERNEL_BLOCK = 16_384;
/** Of one slice: a millisecond or so, which leaves slow machines a wide margin. */
const TREES_PER_SLICE = 8;
const WALKS_PER_SLICE = 16_384;

/** How rows are scored. */
export interface ScoringOptions {
  /** Default 'paper'. */
  method?: ScoringMethod;
  /**
   * Who was sampled, where the scored rows are the very rows that the forest was fitted on, under the same row numbers:
   * each row is then scored only by the trees that did not sample it; a row that every tree sampled, by all of them.
   */
  outOfBag?: SampledRows;
  /** Default true: range-aware scores by WebAssembly, where there is some. They are the same without, to the last bit. */
  webAssembly?: boolean;
}

/**
 * Anomaly scores in slices: 2^(−E[h]/c(ψ)) in [0, 1], one a row; the higher, the more anomalous; 0.5 where c(ψ) = 0.
 * A row with a missing feature has no score: NaN.
 *
 * 'paper' is −score_samples of scikit-learn 1.9.1. 'rangeAware' is the same inside the boxes of the training rows and grows
 * with the distance beyond them (see rangeAwarePathLengths).
 *
 * @throws DetectionError 'bad-shape' where the matrix has another number of features than the forest
 */
export function* anomalyScoreSteps(
  forest: IsolationForest,
  matrix: FeatureMatrix,
  options: ScoringOptions = {}
): Steps<Float64Array> {
  requireSameFeatures(forest, matrix);
  const rangeAware = options.method === 'rangeAware';
  const kernel = rangeAware && options.webAssembly !== false ? kernelFor(forest) : null;
  const blockRows = Math.min(matrix.rowCount, kernel ? ROWS_PER_KERNEL_BLOCK : ROWS_PER_BLOCK);
  const pathLengths = rangeAware
    ? rangeAwarePathLengths(forest, blockRows, kernel)
    : paperPathLengths(forest, blockRows);
  const inBag = options.outOfBag && inBagRows(options.outOfBag);
  const rows = numbersBelow(matrix.rowCount);
  yield 0;
  const normaliser = averagePathLength(forest.sampleSize);
  const scores = new Float64Array(matrix.rowCount);

  for (let from = 0; from < matrix.rowCount; from += blockRows) {
    const count = Math.min(blockRows, matrix.rowCount - from);
    const treesPerSlice = Math.min(TREES_PER_SLICE, Math.ceil(WALKS_PER_SLICE / count));
    const block = new RowBlock(matrix, rows.subarray(from, from + count));
    const lengths = new Float64Array(count);
    const sums = new Float64Array(count);
    const inBagSums = new Float64Array(count);
    const inBagTrees = new Uint32Array(count);
    for (let tree = 0; tree < forest.treeCount; tree++) {
      pathLengths(tree, block, lengths);
      addTo(sums, lengths);
      for (const row of inBag?.(tree, from, from + count) ?? []) {
        inBagSums[row - from] += lengths[row - from];
        inBagTrees[row - from]++;
      }
      if ((tree + 1) % treesPerSlice === 0 || tree + 1 === forest.treeCount) {
        yield (from + (count * (tree + 1)) / forest.treeCount) / matrix.rowCount;
      }
    }
    const missing = block.missingRows();
    for (let i = 0; i < count; i++) {
      const seenByAll = inBagTrees[i] === forest.treeCount;
      const sum = seenByAll ? sums[i] : sums[i] - inBagSums[i];
      const trees = seenByAll ? forest.treeCount : forest.treeCount - inBagTrees[i];
      scores[from + i] = missing[i] === 1 ? NaN : toAnomalyScore(sum / trees, normaliser);
    }
  }
  return scores;
}

/** anomalyScoreSteps, run to its end. */
export function anomalyScores(forest: IsolationForest, matrix: FeatureMatrix, options?: ScoringOptions): Float64Array {
  return runToEnd(anomalyScoreSteps(forest, matrix, options));
}

/** scikit-learn's score_samples: the negative of the anomaly scores, in [−1, 0]; the lower, the more anomalous. */
export function scoreSamples(forest: IsolationForest, matrix: FeatureMatrix, options?: ScoringOptions): Float64Array {
  return anomalyScores(forest, matrix, options).map((score) => -score);
}

/** scikit-learn's decision_function: score_samples − offset; negative for outliers, NaN without a score. */
export function decisionFunction(scoresOfSamples: Float64Array, offset: number): Float64Array {
  return scoresOfSamples.map((score) => score - offset);
}

/** scikit-learn's predict: −1 where the decision function is negative, otherwise +1 (also without a score). */
export function predict(scoresOfSamples: Float64Array, offset: number): Int8Array {
  return Int8Array.from(scoresOfSamples, (score) => (score - offset < 0 ? -1 : 1));
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sums.length; i++) {
    sums[i] += values[i];
  }
}

function toAnomalyScore(meanPathLength: number, normaliser: number): number {
  return normaliser === 0 ? 0.5 : powerOfHalf(meanPathLength / normaliser);
}

/** Finds the rows that a tree sampled among the rows from … to − 1; rows must be asked for in ascending order. */
function inBagRows({ rows, starts }: SampledRows): (tree: number, from: number, to: number) => Uint32Array {
  const cursors = starts.slice(0, -1);
  return (tree, from, to) => {
    let first = cursors[tree];
    while (first < starts[tree + 1] && rows[first] < from) {
      first++;
    }
    let end = first;
    while (end < starts[tree + 1] && rows[end] < to) {
      end++;
    }
    cursors[tree] = end;
    return rows.subarray(first, end);
  };
}

/** @throws DetectionError 'bad-shape' where the matrix has another number of features than the forest */
export function requireSameFeatures(forest: IsolationForest, matrix: FeatureMatrix): void {
  if (matrix.columns.length !== forest.featureCount) {
    throw new DetectionError(
      'bad-shape',
      `The rows to score have ${matrix.columns.length} features; the forest was fitted on ${forest.featureCount}. Score rows with the same features as in training.`,
      { features: matrix.columns.length, expectedFeatures: forest.featureCount }
    );
  }
}
