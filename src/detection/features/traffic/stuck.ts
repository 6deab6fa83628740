import { naturalLog } from '../../portableMath';
import { presentAt } from '../../present';
import { quantileInPlace } from '../../quantile';
import { SLICE_ROWS, type Pauses } from './pauses';
import { trailingMedian } from './trailing';

/** Minutes over which changes are looked at. */
const WINDOW = 10;

/** Changes below this share of the usual are all as good as none: the feature goes up to 4.6. */
const LEAST_SHARE = 0.01;

/** Rows whose largest change ends it: a signal that moves again is stuck no longer. */
const LAST_ROWS = 3;

/**
 * How stuck a signal is: −ln of the 10-minute median |change|, or of the last three rows' largest, over the training rows'
 * median. 0 is usual, 4.6 is a scraper that repeats one value.
 *
 * @param values on a scale where changes are alike day and night (stabilised, logarithm); NaN = missing
 * @param rows training rows
 * @returns one a row; 0 everywhere where training rows mostly don't change at all, NaN where changes are missing
 */
export function* stuckness(
  times: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  step: number
): Pauses<Float64Array> {
  const changes = changesOf(values);
  const medians = yield* trailingMedian(times, changes, WINDOW, step);
  const usual = quantileInPlace(presentAt(medians, rows), 0.5);
  const stuck = new Float64Array(values.length);
  for (let row = 0; row < stuck.length; row++) {
    const median = medians[row];
    stuck[row] =
      Number.isNaN(median) || !(usual > 0)
        ? 0 * median
        : -naturalLog(Math.max(largestOfLast(changes, row, median) / usual, LEAST_SHARE));
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return stuck;
}

/** The largest of the last rows' changes, at least `least`. */
function largestOfLast(changes: Float64Array, row: number, least: number): number {
  let largest = least;
  for (let last = Math.max(0, row - LAST_ROWS + 1); last <= row; last++) {
    largest = changes[last] > largest ? changes[last] : largest;
  }
  return largest;
}

/** By how much each row differs from the one before; the first has none before. */
function changesOf(values: Float64Array): Float64Array {
  const changes = new Float64Array(values.length).fill(NaN, 0, 1);
  for (let row = 1; row < changes.length; row++) {
    changes[row] = Math.abs(values[row] - values[row - 1]);
  }
  return changes;
}
