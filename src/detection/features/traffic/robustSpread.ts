import { quantileInPlace } from '../../quantile';

/** A normal distribution's standard deviation over its median distance from the median. */
const SIGMA_OF_MAD = 1.4826;

/** The values of some rows, without the missing ones; a copy. */
export function presentAt(values: Float64Array, rows: Uint32Array): Float64Array {
  const present = new Float64Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]];
    if (!Number.isNaN(value)) {
      present[count++] = value;
    }
  }
  return present.subarray(0, count);
}

/** The median of the values that are there; NaN where there are none. */
export function medianOf(values: Float64Array): number {
  return quantileInPlace(
    values.filter((value) => !Number.isNaN(value)),
    0.5
  );
}

/**
 * Robust standard deviation of the noise on top of whatever moves slowly: 1.4826 × the median |change| from one row to the
 * next that has a value ÷ √2.
 *
 * @param rows rows to look at
 * @returns NaN where there are fewer than two
 */
export function noiseDeviation(values: Float64Array, rows: Uint32Array): number {
  const present = presentAt(values, rows);
  const changes = new Float64Array(Math.max(0, present.length - 1));
  for (let i = 0; i < changes.length; i++) {
    changes[i] = Math.abs(present[i + 1] - present[i]);
  }
  return (SIGMA_OF_MAD * quantileInPlace(changes, 0.5)) / Math.SQRT2;
}
