import { mapRows, type Pauses } from './pauses';
import { slotQuantiles } from './slotQuantiles';
import { sortedRows } from './sortedRows';
import { betweenSlots } from './timeOfDay';

/** A normal distribution's standard deviation over its 80 % quantile of |x|. */
const SHARE = 0.8;
const SIGMA_OF_QUANTILE = 1 / 1.2815515655446004;

/**
 * Divides residuals by what is normal for the time of day, at least 1: a nightly batch job never starts to the minute.
 *
 * @param residuals in standard deviations
 * @param rows training rows of at least two days
 */
export function* byTimeOfDayScale(
  times: Float64Array,
  residuals: Float64Array,
  rows: Uint32Array
): Pauses<Float64Array> {
  const distances = yield* mapRows(residuals.length, (row) => Math.abs(residuals[row]));
  const present = rows.filter((row) => !Number.isNaN(distances[row]));
  const { all } = yield* slotQuantiles(times, distances, yield* sortedRows(distances, present), SHARE);
  return yield* mapRows(residuals.length, (row) => {
    const scale = SIGMA_OF_QUANTILE * betweenSlots(all, times[row]);
    return residuals[row] / Math.max(1, scale || 1);
  });
}
