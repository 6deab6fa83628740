import { anchoredSpans, type AnchoredSpan } from '../../anchoredSpans';
import { quantileInPlace } from '../../quantile';
import { powerOfHalf } from '../../portableMath';
import { SLICE_ROWS, type Pauses } from './pauses';
import { MINUTE } from './timeOfDay';

/** After this many minutes a deviation counts half. */
const HALF_LIFE = 60;

/** One row moves the level by no more than a deviation of this many robust standard deviations would. */
const WINSORISED_AT = 3;

/**
 * After this many minutes on one side of the level it is believed to be another level: a deploy is no eternal incident. On
 * three generated sets of gateway files 60 has a mean F1 of 0.858, 90 has 0.846; with RETURN_AFTER 0.869 and 0.855.
 */
const RELEVEL_AFTER = 60;

/** The new level is the median of so many last minutes. */
const RELEVEL_OVER = 30;

/** After this many minutes back at the level before, or at the profile's, it is the level again. */
const RETURN_AFTER = 5;

/** So near a level, in standard deviations, is at it. */
const NEAR = 3;

/** A gap counts as at most so many minutes: one row after a night without any doesn't set the level. */
const LONGEST_STEP = 10;

/** Blocks of an hour that a level warms up on: what lies further back moves it by less than a sixtieth. */
export const LEVEL_WARM_UP_BLOCKS = 6;

/** What a level follows. */
export interface LevelInput {
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  /** One a row, against what the time of day lets expect; NaN = missing: such a row moves nothing. */
  residuals: Float64Array;
  /** Their robust standard deviation from row to row, > 0. */
  noise: number;
  /** Milliseconds. */
  step: number;
  /** More is worse (latency): what keeps rising is a leak, and no new level until it has settled. */
  risingIsBad: boolean;
}

/**
 * The level that residuals had lately: exponential, half-life 60 minutes, each row winsorised at 3 robust standard
 * deviations. After 60 minutes on one side, more than one deviation away, it jumps to the recent median; after 5 minutes back
 * at where it was before, or at 0, it jumps back: the end of an incident or of a holiday is none.
 *
 * Every hour of UTC starts anew, at 0 six hours before: a row's level depends on the hours before it alone, and not on how
 * much was loaded.
 *
 * @returns the level that was known before each row
 */
export function* slowLevel(input: LevelInput): Pauses<Float64Array> {
  const levels = new Float64Array(input.residuals.length);
  let work = 0;
  for (const span of anchoredSpans(input.times, input.step, LEVEL_WARM_UP_BLOCKS)) {
    followLevel(span, input, levels);
    work += span.to - span.first;
    if (work >= SLICE_ROWS) {
      work = 0;
      yield;
    }
  }
  return levels;
}

function followLevel({ first, from, to }: AnchoredSpan, input: LevelInput, levels: Float64Array): void {
  const { times, residuals, noise, step } = input;
  const stretched = stretchedBy(step);
  let level = 0;
  let levelBefore = 0;
  let side = 0;
  let sideSince = -Infinity;
  let minutesBack = 0;
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
    const limit = WINSORISED_AT * noise;
    level += gain * Math.max(-limit, Math.min(limit, deviation));
    const outside = Math.abs(deviation) > noise ? Math.sign(deviation) : 0;
    if (outside !== side) {
      side = outside;
      sideSince = time;
    } else if (side !== 0 && time - sideSince >= RELEVEL_AFTER * MINUTE * stretched && hasSettled(input, row, side)) {
      levelBefore = level;
      level = medianOfLast(input, row, RELEVEL_OVER * stretched, 0);
      sideSince = time;
    }
    const other = Math.abs(residual - levelBefore) < Math.abs(residual) ? levelBefore : 0;
    const isBack = Math.abs(deviation) > NEAR * noise && Math.abs(residual - other) < NEAR * noise;
    minutesBack = isBack ? minutesBack + minutes : 0;
    if (minutesBack >= RETURN_AFTER) {
      levelBefore = level;
      level = other;
      minutesBack = 0;
      side = 0;
    }
  }
}

/** At steps longer than ten minutes a row counts as ten of them (LONGEST_STEP), in what it takes for a new level too. */
function stretchedBy(step: number): number {
  return Math.max(1, step / (LONGEST_STEP * MINUTE));
}

/** Whether a new level is there to stay: not where it is bad and goes on. */
function hasSettled(input: LevelInput, row: number, side: number): boolean {
  if (!input.risingIsBad || side < 0) {
    return true;
  }
  const over = RELEVEL_OVER * stretchedBy(input.step);
  const last = medianOfLast(input, row, over, 0);
  const earlier = medianOfLast(input, row, over, over);
  return !(Math.abs(last - earlier) > input.noise);
}

/** The median of the `over` minutes that end `until` minutes before a row. */
function medianOfLast({ times, residuals }: LevelInput, row: number, over: number, until: number): number {
  const values: number[] = [];
  for (let i = row; i >= 0 && times[row] - times[i] < (until + over) * MINUTE; i--) {
    if (times[row] - times[i] >= until * MINUTE && !Number.isNaN(residuals[i])) {
      values.push(residuals[i]);
    }
  }
  return quantileInPlace(Float64Array.from(values), 0.5);
}
