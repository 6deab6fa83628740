import { DetectionError } from '../errors';
import { averagePathLength } from '../forest/averagePathLength';
import type { IsolationForest, SampledRows } from '../forest/isolationForest';
import { badParameter } from '../forest/params';
import { requireSameFeatures, type ScoringOptions } from '../forest/score';
import { naturalLog, powerOfHalf } from '../portableMath';
import { numbersBelow } from '../sampling';
import { runToEnd, type Steps } from '../steps';
import type { FeatureMatrix } from '../types';
import { pathCredit } from './pathCredit';

/** A slice of a millisecond or so. */
const ROWS_PER_SLICE = 32;

/** Where path lengths are this near to the baseline's, in parts of c(ψ), their quotient is taken at its limit. */
const NEAR_BASELINE = 1e-9;

/** What is explained: the very scores that these options of scoring give. */
export interface ExplanationOptions extends ScoringOptions {
  /** The anomaly score that rows are told apart from, in (0, 1]: the median score of the rows learnt from. */
  baseline: number;
}

/**
 * Why rows have their scores: for each of `rows`, a contribution of each feature, row-major. A row's contributions sum to
 * its anomaly score − baseline, but for float32 rounding. Positive: the feature makes the row anomalous. A feature that
 * no tree uses contributes 0. NaN for a row with a missing feature, as its score is.
 *
 * How: each step of a row's way down a tree is credited to its feature with the path that it saved (see pathCredit). The
 * baseline's score stands for a path length of its own; what lies between its path and the average one is shared out by
 * steps, so that credits sum to baseline path − the row's path. All of them times one positive factor sum to the distance
 * of scores; at the baseline itself that factor is the score's slope. Where trees take no step at all, features share evenly.
 *
 * @param rows row numbers of the matrix
 * @throws DetectionError 'bad-shape' where the matrix has another number of features than the forest, or not all rows;
 *   'bad-parameter' for a baseline outside (0, 1]
 * @example runToEnd(explainSteps(forest, matrix, Uint32Array.of(17), { method: 'rangeAware', baseline: 0.42 }))
 */
export function* explainSteps(
  forest: IsolationForest,
  matrix: FeatureMatrix,
  rows: Uint32Array,
  { method = 'paper', outOfBag, baseline }: ExplanationOptions
): Steps<Float32Array> {
  requireSameFeatures(forest, matrix);
  requireRows(matrix, rows);
  if (!(baseline > 0 && baseline <= 1)) {
    throw badParameter('baseline', baseline, 'a score above 0 and at most 1');
  }
  const follow = pathCredit(forest, method);
  const { featureCount: width, treeCount } = forest;
  const contributions = new Float32Array(rows.length * width);
  const values = new Float64Array(width);
  const credits = new Float64Array(width);
  const steps = new Float64Array(width);
  const evenShare = evenShareOfUsed(forest);
  const normaliser = averagePathLength(forest.sampleSize);
  const baselineLength = normaliser * (-naturalLog(baseline) / Math.LN2);
  yield 0;

  for (let i = 0; i < rows.length; i++) {
    values.forEach((_, f) => (values[f] = matrix.columns[f][rows[i]]));
    if (values.some(Number.isNaN)) {
      contributions.fill(NaN, i * width, (i + 1) * width);
      continue;
    }
    credits.fill(0);
    steps.fill(0);
    const trees = treesFor(rows[i], treeCount, outOfBag);
    let length = 0;
    for (const tree of trees) {
      length += follow(tree, values, credits, steps);
    }
    length /= trees.length;
    const distance = (normaliser === 0 ? 0.5 : powerOfHalf(length / normaliser)) - baseline;
    const saved = normaliser === 0 ? distance : baselineLength - length;
    const near = Math.abs(saved) <= NEAR_BASELINE * normaliser;
    const factor = normaliser === 0 ? 1 : near ? (Math.LN2 * baseline) / normaliser : distance / saved;
    const stepsTaken = sum(steps);
    const rest = saved - sum(credits) / trees.length;
    for (let f = 0; f < width; f++) {
      const share = stepsTaken > 0 ? steps[f] / stepsTaken : evenShare[f];
      credits[f] = (credits[f] / trees.length + rest * share) * factor;
    }
    contributions.set(credits, i * width);
    if ((i + 1) % ROWS_PER_SLICE === 0) {
      yield (i + 1) / rows.length;
    }
  }
  yield 1;
  return contributions;
}

/** explainSteps, run to its end. */
export function explain(
  forest: IsolationForest,
  matrix: FeatureMatrix,
  rows: Uint32Array,
  options: ExplanationOptions
): Float32Array {
  return runToEnd(explainSteps(forest, matrix, rows, options));
}

/** The trees that score a row: out of bag those that did not sample it, or all where all did. */
function treesFor(row: number, treeCount: number, outOfBag: SampledRows | undefined): Uint32Array {
  const all = numbersBelow(treeCount);
  const unseen = outOfBag ? all.filter((tree) => !sampledBy(outOfBag, tree, row)) : all;
  return unseen.length > 0 ? unseen : all;
}

function sampledBy({ rows, starts }: SampledRows, tree: number, row: number): boolean {
  let from = starts[tree];
  let to = starts[tree + 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rows[middle] < row) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from < starts[tree + 1] && rows[from] === row;
}

/** One share a feature, equal for all that a tree drew, 0 for the others. */
function evenShareOfUsed({ featureCount, treeFeatures }: IsolationForest): Float64Array {
  const drawn = new Set(treeFeatures);
  return Float64Array.from({ length: featureCount }, (_, f) => (drawn.has(f) ? 1 / drawn.size : 0));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function requireRows({ rowCount }: FeatureMatrix, rows: Uint32Array): void {
  const beyond = rows.find((row) => row >= rowCount);
  if (beyond !== undefined) {
    throw new DetectionError(
      'bad-shape',
      `Row ${beyond} was to be explained; the matrix has ${rowCount} rows, counted from 0. Explain rows of the scored matrix.`,
      { row: beyond, rows: rowCount }
    );
  }
}
