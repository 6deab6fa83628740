import { anchoredSpans, type AnchoredSpan } from '../../anchoredSpans';
import { quantileSorted } from '../../quantile';
import { powerOfHalf } from '../../portableMath';
import { SLICE_ROWS, type Pauses } from './pauses';
import { MINUTE } from './timeOfDay';

/** After this many minutes a deviation counts half. */
const HALF_LIFE = 60;

/** One row moves the level by no more than a deviation of this many robust standard deviations would. */
const WINSORISED_AT = 3;

/** Minutes on one side of the level after which it is believed to be another level: a deploy is no eternal incident. */
const RELEVEL_AFTER = 90;

/** The new level is the median of so many last minutes. */
const RELEVEL_OVER = 30;

/** A gap counts as at most so many minutes: one row after a night without any doesn't set the level. */
const LONGEST_STEP = 10;

/** Blocks of an hour that a level warms up on: what lies further back moves it by less than a sixtieth. */
export const LEVEL_WARM_UP_BLOCKS = 6;

/**
 * The level that residuals had lately: exponential, half-life 60 minutes, each row winsorised at 3 robust standard
 * deviations; after 90 minutes on one side, more than one deviation away, it jumps to the recent median.
 *
 * Every hour of UTC starts anew, at 0 six hours before: a row's level depends on the hours before it alone, and not on how
 * much was loaded.
 *
 * @param times Unix milliseconds, strictly ascending
 * @param residuals one a row, NaN = missing: such a row moves nothing
 * @param deviations standard deviation that is normal for the row, > 0
 * @param step milliseconds
 * @returns the level that was known before each row
 */
export function* slowLevel(
  times: Float64Array,
  residuals: Float64Array,
  deviations: Float64Array,
  step: number
): Pauses<Float64Array> {
  const levels = new Float64Array(residuals.length);
  let work = 0;
  for (const span of anchoredSpans(times, step, LEVEL_WARM_UP_BLOCKS)) {
    followLevel(span, times, residuals, deviations, levels);
    work += span.to - span.first;
    if (work >= SLICE_ROWS) {
      work = 0;
      yield;
    }
  }
  return levels;
}

function followLevel(
  { first, from, to }: AnchoredSpan,
  times: Float64Array,
  residuals: Float64Array,
  deviations: Float64Array,
  levels: Float64Array
): void {
  let level = 0;
  let side = 0;
  let sideSince = -Infinity;
  let before = -Infinity;
  let minutes = 0;
  let gain = 0;
  for (let row = first; row < to; row++) {
    if (row >= from) {
      levels[row] = level;
    }
    const residual = residuals[row];
    if (Number.isNaN(residual)) {
      continue;
    }
    const time = times[row];
    const passed = Math.min(LONGEST_STEP, (time - before) / MINUTE);
    before = time;
    if (passed !== minutes) {
      minutes = passed;
      gain = 1 - powerOfHalf(minutes / HALF_LIFE);
    }
    const deviation = residual - level;
    const limit = WINSORISED_AT * deviations[row];
    level += gain * Math.max(-limit, Math.min(limit, deviation));
    const outside = Math.abs(deviation) > deviations[row] ? Math.sign(deviation) : 0;
    if (outside !== side) {
      side = outside;
      sideSince = time;
    } else if (side !== 0 && time - sideSince >= RELEVEL_AFTER * MINUTE) {
      level = recentMedian(times, residuals, row);
      sideSince = time;
    }
  }
}

function recentMedian(times: Float64Array, residuals: Float64Array, row: number): number {
  const recent: number[] = [];
  for (let i = row; i >= 0 && times[row] - times[i] < RELEVEL_OVER * MINUTE; i--) {
    if (!Number.isNaN(residuals[i])) {
      recent.push(residuals[i]);
    }
  }
  return quantileSorted(Float64Array.from(recent).sort(), 0.5);
}
