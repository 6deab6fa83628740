import { presentRows } from '../../present';
import { SLICE_ROWS, type Pauses } from './pauses';
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
  const distances = sizesOf(residuals);
  const sorted = yield* sortedRows(distances, presentRows(rows, distances));
  const { all } = yield* slotQuantiles(times, distances, sorted, SHARE);
  const scaled = new Float64Array(residuals.length);
  for (let row = 0; row < scaled.length; row++) {
    const scale = SIGMA_OF_QUANTILE * betweenSlots(all, times[row]);
    scaled[row] = residuals[row] / Math.max(1, scale || 1);
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return scaled;
}

function sizesOf(values: Float64Array): Float64Array {
  const sizes = new Float64Array(values.length);
  for (let row = 0; row < sizes.length; row++) {
    sizes[row] = Math.abs(values[row]);
  }
  return sizes;
}
