import { quantileSorted, sortedPresent } from '../quantile';
import { robustSpread } from './robustSpread';
import { thin } from '../rows';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
const BUCKET_MS = HOUR / 2;
/** Values that a bucket's median is taken of; more say the same. */
const MOST_OF_BUCKET = 12;
const BUCKETS_A_DAY = DAY / BUCKET_MS;
const BUCKETS_A_WEEK = WEEK / BUCKET_MS;
/** The share of a period's buckets that must have a value now and one period earlier before anything is said. */
const COMPARABLE_SHARE = 0.9;
/** A season repeats itself at least as well as this. */
const REPEATS = 0.5;
/** A trend resembles itself at any lag, a season better after a whole period than after a part of it. */
const BETTER_THAN_OTHER_LAG = 0.1;
/** Robust deviations that a bucket counts for at most. */
const CLIPPED_AT = 3;

/** `unknown` where there are not yet two periods to compare. */
export type Seasonality = 'shown' | 'absent' | 'unknown';

/**
 * Whether a series repeats itself every day and every week: the correlation of half-hour medians, clipped at three robust
 * deviations, with those a period earlier. A day's must be well above half a day's, a week's well above a day's.
 *
 * @param times Unix milliseconds, ascending
 * @param values one a time; NaN = missing
 */
export function seasonality(times: Float64Array, values: Float64Array): { day: Seasonality; week: Seasonality } {
  const buckets = clip(bucketMedians(times, values));
  const afterDay = correlationAt(buckets, BUCKETS_A_DAY, BUCKETS_A_DAY);
  const afterHalfDay = correlationAt(buckets, BUCKETS_A_DAY / 2, BUCKETS_A_DAY);
  const afterWeek = correlationAt(buckets, BUCKETS_A_WEEK, BUCKETS_A_WEEK);
  return { day: judge(afterDay, afterHalfDay), week: judge(afterWeek, afterDay) };
}

function judge(afterPeriod: number | null, afterOther: number | null): Seasonality {
  if (afterPeriod === null) {
    return 'unknown';
  }
  return afterPeriod >= REPEATS && afterPeriod >= (afterOther ?? 0) + BETTER_THAN_OTHER_LAG ? 'shown' : 'absent';
}

/** One median for each half hour from the first to the last time; NaN where there is no value. */
function bucketMedians(times: Float64Array, values: Float64Array): Float64Array {
  if (times.length === 0) {
    return new Float64Array();
  }
  const bucketOf = (row: number) => Math.floor((times[row] - times[0]) / BUCKET_MS);
  const medians = new Float64Array(bucketOf(times.length - 1) + 1).fill(NaN);
  let first = 0;
  for (let row = 1; row <= times.length; row++) {
    if (row === times.length || bucketOf(row) !== bucketOf(first)) {
      medians[bucketOf(first)] = quantileSorted(sortedPresent(thin(values.subarray(first, row), MOST_OF_BUCKET)), 0.5);
      first = row;
    }
  }
  return medians;
}

function clip(values: Float64Array): Float64Array {
  const { median, deviation } = robustSpread(values);
  const reach = CLIPPED_AT * deviation;
  return values.map((value) => Math.min(Math.max(value, median - reach), median + reach));
}

/** Pearson's correlation of the values with those `lag` earlier; null for too few pairs, 0 for constants. */
function correlationAt(values: Float64Array, lag: number, period: number): number | null {
  let [n, sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0, 0];
  const origin = values.find((value) => !Number.isNaN(value)) ?? 0;
  for (let i = lag; i < values.length; i++) {
    const a = values[i - lag] - origin;
    const b = values[i] - origin;
    if (!Number.isNaN(a) && !Number.isNaN(b)) {
      n++;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
    }
  }
  if (n < COMPARABLE_SHARE * period) {
    return null;
  }
  const spread = Math.sqrt((sumAA - sumA ** 2 / n) * (sumBB - sumB ** 2 / n));
  return spread > 0 ? (sumAB - (sumA * sumB) / n) / spread : 0;
}
