import { DetectionError } from '../errors';
import { averagePathLength } from '../forest/averagePathLength';
import type { IsolationForest, SampledRows } from '../forest/isolationForest';
import { kernelFor } from '../forest/kernel/kernel';
import { badParameter } from '../forest/params';
import { RowBlock } from '../forest/rowBlock';
import { requireSameFeatures, type ScoringOptions } from '../forest/score';
import { naturalLog, powerOfHalf } from '../portableMath';
import { runToEnd, type Steps } from '../steps';
import type { FeatureMatrix } from '../types';
import { creditsByKernel, KernelCredit } from './kernelCredit';
import { PathCredit } from './pathCredit';

/** Rows × trees of one slice: a millisecond or so. */
const ROWS_PER_BLOCK = 512;
const TREES_PER_SLICE = 8;

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
  { method = 'paper', outOfBag, webAssembly, baseline }: ExplanationOptions
): Steps<Float32Array> {
  requireSameFeatures(forest, matrix);
  requireRows(matrix, rows);
  if (!(baseline > 0 && baseline <= 1)) {
    throw badParameter('baseline', baseline, 'a score above 0 and at most 1');
  }
  const kernel = webAssembly === false || !creditsByKernel(forest, method) ? null : kernelFor(forest);
  const pathCredit = kernel ? new KernelCredit(forest, kernel) : new PathCredit(forest, method, ROWS_PER_BLOCK);
  const contributionsOf = contributionsFrom(forest, baseline);
  const width = forest.featureCount;
  const stride = 2 * Math.ceil(width / 2);
  const contributions = new Float32Array(rows.length * width);
  const seen = new Uint8Array(matrix.rowCount);
  yield 0;

  for (let from = 0; from < rows.length; from += ROWS_PER_BLOCK) {
    const block = new RowBlock(matrix, rows.subarray(from, from + ROWS_PER_BLOCK));
    const { count } = block;
    const scoredBy = treesScoring(rows.subarray(from, from + count), forest.treeCount, outOfBag, seen);
    const credits = {
      stride,
      saved: new Float64Array(count * stride),
      steps: new Float64Array(count * stride),
      lengths: new Float64Array(count),
    };
    for (let tree = 0; tree < forest.treeCount; tree += TREES_PER_SLICE) {
      const end = Math.min(forest.treeCount, tree + TREES_PER_SLICE);
      pathCredit.add([tree, end], block, scoredBy.subarray(tree * count, end * count), credits);
      yield (from + (count * end) / forest.treeCount) / rows.length;
    }
    const missing = block.missingRows();
    for (let i = 0; i < count; i++) {
      let trees = 0;
      for (let at = i; at < scoredBy.length; at += count) {
        trees += scoredBy[at];
      }
      const ofRow = (values: Float64Array) => values.subarray(i * stride, i * stride + width);
      contributions.set(
        missing[i] === 1
          ? new Float64Array(width).fill(NaN)
          : contributionsOf(ofRow(credits.saved), ofRow(credits.steps), credits.lengths[i], trees),
        (from + i) * width
      );
    }
  }
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

/** Turns a row's credits, summed over the trees that score it, into contributions to its score. */
function contributionsFrom(forest: IsolationForest, baseline: number) {
  const normaliser = averagePathLength(forest.sampleSize);
  const baselineLength = normaliser * (-naturalLog(baseline) / Math.LN2);
  const evenShare = evenShareOfUsed(forest);
  return (saved: Float64Array, steps: Float64Array, lengths: number, trees: number): Float64Array => {
    const length = lengths / trees;
    const distance = (normaliser === 0 ? 0.5 : powerOfHalf(length / normaliser)) - baseline;
    // Without a path length to speak of (trees of a single row) the distance itself is shared out.
    const target = normaliser === 0 ? distance : baselineLength - length;
    const near = Math.abs(target) <= NEAR_BASELINE * normaliser;
    const factor = normaliser === 0 ? 1 : near ? (Math.LN2 * baseline) / normaliser : distance / target;
    const stepsTaken = sum(steps);
    const rest = target - sum(saved) / trees;
    return saved.map(
      (credit, f) => (credit / trees + rest * (stepsTaken > 0 ? steps[f] / stepsTaken : evenShare[f])) * factor
    );
  };
}

/**
 * trees × rows: 1 where the tree scores the row. Out of bag those do that did not sample it, or all where all did.
 *
 * @param seen a flag for each row of the matrix, all 0, for this function's use
 */
function treesScoring(
  rows: Uint32Array,
  treeCount: number,
  outOfBag: SampledRows | undefined,
  seen: Uint8Array
): Uint8Array {
  const scoring = new Uint8Array(treeCount * rows.length).fill(1);
  if (outOfBag) {
    for (let tree = 0; tree < treeCount; tree++) {
      const sampled = outOfBag.rows.subarray(outOfBag.starts[tree], outOfBag.starts[tree + 1]);
      setAt(seen, sampled, 1);
      for (let i = 0; i < rows.length; i++) {
        scoring[tree * rows.length + i] = 1 - seen[rows[i]];
      }
      setAt(seen, sampled, 0);
    }
    for (let i = 0; i < rows.length; i++) {
      followAllWhereNoneIs(scoring, i, rows.length);
    }
  }
  return scoring;
}

function setAt(flags: Uint8Array, rows: Uint32Array, flag: number): void {
  for (let i = 0; i < rows.length; i++) {
    flags[rows[i]] = flag;
  }
}

function followAllWhereNoneIs(scoring: Uint8Array, row: number, rowCount: number): void {
  for (let at = row; at < scoring.length; at += rowCount) {
    if (scoring[at] === 1) {
      return;
    }
  }
  for (let at = row; at < scoring.length; at += rowCount) {
    scoring[at] = 1;
  }
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
