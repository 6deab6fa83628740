import { present, presentAt } from '../../present';
import { quantileInPlace } from '../../quantile';

/** A normal distribution's standard deviation over its median distance from the median. */
const SIGMA_OF_MAD = 1.4826;

/** The median of the values that are there; NaN where there are none. */
export function medianOf(values: Float64Array): number {
  return quantileInPlace(present(values), 0.5);
}

/**
 * Robust standard deviation of the noise on top of whatever moves slowly: 1.4826 × the median |change| from one row to the
 * next that has a value ÷ √2.
 *
 * @param rows rows to look at
 * @returns NaN where there are fewer than two
 */
export function noiseDeviation(values: Float64Array, rows: Uint32Array): number {
  const known = presentAt(values, rows);
  const changes = known.subarray(1);
  for (let i = changes.length - 1; i >= 0; i--) {
    changes[i] = Math.abs(known[i + 1] - known[i]);
  }
  return (SIGMA_OF_MAD * quantileInPlace(changes, 0.5)) / Math.SQRT2;
}
