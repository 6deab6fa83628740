import { naturalLog } from '../../portableMath';
import { quantileInPlace } from '../../quantile';
import { mapRows, type Pauses } from './pauses';
import { presentAt } from './robustSpread';
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
  const changes = yield* mapRows(values.length, (row) => (row === 0 ? NaN : Math.abs(values[row] - values[row - 1])));
  const medians = yield* trailingMedian(times, changes, WINDOW, step);
  const usual = quantileInPlace(presentAt(medians, rows), 0.5);
  return yield* mapRows(values.length, (row) => {
    const median = medians[row];
    if (Number.isNaN(median) || !(usual > 0)) {
      return 0 * median;
    }
    let largest = median;
    for (let last = Math.max(0, row - LAST_ROWS + 1); last <= row; last++) {
      largest = changes[last] > largest ? changes[last] : largest;
    }
    return -naturalLog(Math.max(largest / usual, LEAST_SHARE));
  });
}
