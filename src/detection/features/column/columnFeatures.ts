import type { FeatureMatrix, Signal, SignalReading } from '../../types';
import { presentAt } from '../../present';
import { quantileInPlace } from '../../quantile';
import { differenceOf, quotientOf, whereBoth } from '../traffic/columnMath';
import { standardised } from '../traffic/compress';
import type { Pauses } from '../traffic/pauses';
import { fitProfile, profiledValues } from '../traffic/profile';
import { MINUTE } from '../traffic/timeOfDay';
import { trailingMedian, trailingSum } from '../traffic/trailing';

/** Features of a table with a single column of values. */
export interface ColumnFeatures {
  /** Standardised on the training rows: a forest takes them as they are. */
  matrix: FeatureMatrix;
  reading: SignalReading;
}

/** Rows that are pooled, so that what lasts weighs more than what flickers. */
const POOLED_ROWS = 5;

/** Rows before a row that it is held against. */
export const SHORT_ROWS = 12;
export const LONG_ROWS = 72;

/** Of a feature that (nearly) never moves in training, this share of its range counts as a standard deviation. */
const LEAST_SHARE = 0.1;

/** The range without its ends: a single spike in training makes no scale. */
const END = 0.01;

/**
 * Features of a single series of which nothing else is known (a gauge, a queue's length, a business metric), each in robust
 * standard deviations of the training rows and compressed (see standardised):
 *
 * - `level`: the value x
 * - `change`: x less the value of the row before
 * - `vs 12 rows`, `vs 72 rows`: x less the median of so many rows before it
 * - `pooled vs 72 rows`: the mean of the last five rows less that of the 72 before this one
 * - `vs time of day`: x less what the training rows of other days let expect at that time (fitProfile); only where they hold
 *   two days or more, and the time of day predicts better than a single level
 *
 * Windows are rows, not minutes: whoever records a value every five minutes, or every hour, wants to see what moves in
 * hours, or in days. All are causal, all statistics come from training rows. Where the value is missing, so are all features;
 * a window of which half is missing is missing itself.
 *
 * Source: the six features by which a forest reaches the best published scores of Numenta's benchmark (level, short means
 * against long medians, seasonal residual), chosen on ten of its files, see docs/decisions/0015.
 *
 * @param rows training rows, ascending
 * @param step milliseconds between rows
 */
export function* columnFeatures(
  times: Float64Array,
  { id, name, role, entity, measure, values }: Signal,
  rows: Uint32Array,
  step: number
): Pauses<ColumnFeatures> {
  const medianOver = (count: number) => trailingMedian(times, values, (count * step) / MINUTE, step);
  const short = fromRowBefore(yield* medianOver(SHORT_ROWS));
  const long = fromRowBefore(yield* medianOver(LONG_ROWS));
  const profile = yield* fitProfile(times, values, rows, step);
  const expected = yield* profiledValues(profile, times);
  const pooled = whereBoth(yield* trailingMean(times, values, POOLED_ROWS, step), values);
  const columns: Array<[name: string, values: Float64Array]> = [
    ['level', values],
    ['change', differenceOf(values, fromRowBefore(values))],
    [`vs ${SHORT_ROWS} rows`, differenceOf(values, short)],
    [`vs ${LONG_ROWS} rows`, differenceOf(values, long)],
    [`pooled vs ${LONG_ROWS} rows`, differenceOf(pooled, long)],
  ];
  if (profile.kind !== 'none') {
    columns.push(['vs time of day', differenceOf(values, expected)]);
  }
  const scaled: Float64Array[] = [];
  for (const [, column] of columns) {
    scaled.push(yield* standardised(column, rows, leastScale(column, rows)));
  }
  return {
    matrix: { names: columns.map(([feature]) => `${name} ${feature}`), columns: scaled, rowCount: times.length },
    reading: { id, name, role, entity, measure, actual: values, typical: expected },
  };
}

function* trailingMean(times: Float64Array, values: Float64Array, count: number, step: number): Pauses<Float64Array> {
  const minutes = (count * step) / MINUTE;
  const present = whereBoth(new Float64Array(values.length).fill(1), values);
  const sums = yield* trailingSum(times, values, minutes, step);
  const counts = yield* trailingSum(times, present, minutes, step);
  return quotientOf(sums, counts);
}

/** Each row's value from the row before; the first has none. */
function fromRowBefore(values: Float64Array): Float64Array {
  const shifted = new Float64Array(values.length).fill(NaN, 0, 1);
  for (let row = 1; row < shifted.length; row++) {
    shifted[row] = values[row - 1];
  }
  return shifted;
}

/** Values that are mostly the same have no spread to scale by, so a share of their range is taken; 1 where they never change. */
function leastScale(values: Float64Array, rows: Uint32Array): number {
  const own = presentAt(values, rows);
  const range = (share: number) => quantileInPlace(own, 1 - share) - quantileInPlace(own, share);
  return LEAST_SHARE * range(END) || LEAST_SHARE * range(0) || 1;
}
