import { slotQuantiles } from './slotQuantiles';
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
export function byTimeOfDayScale(times: Float64Array, residuals: Float64Array, rows: Uint32Array): Float64Array {
  const slots = slotQuantiles(times, residuals.map(Math.abs), rows, SHARE);
  return residuals.map((residual, row) => {
    const scale = SIGMA_OF_QUANTILE * betweenSlots(slots, times[row]);
    return residual / Math.max(1, scale || 1);
  });
}
