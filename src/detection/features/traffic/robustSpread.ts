import { quantileSorted, sortedPresent } from '../../quantile';

/** A normal distribution's standard deviation over its median distance from the median. */
const SIGMA_OF_MAD = 1.4826;

/** The median of the values that are there; NaN where there are none. */
export function medianOf(values: Float64Array): number {
  return quantileSorted(sortedPresent(values), 0.5);
}

/** Robust standard deviation: 1.4826 × the median distance from the median; NaN without values. */
export function robustDeviation(values: Float64Array): number {
  const median = medianOf(values);
  return SIGMA_OF_MAD * medianOf(values.map((value) => Math.abs(value - median)));
}

/**
 * Robust standard deviation of the noise on top of whatever moves slowly: 1.4826 × the median |change| from one row to the
 * next ÷ √2.
 */
export function noiseDeviation(values: Float64Array): number {
  const present = values.filter((value) => !Number.isNaN(value));
  const changes = present.slice(1).map((value, i) => Math.abs(value - present[i]));
  return (SIGMA_OF_MAD * medianOf(changes)) / Math.SQRT2;
}
