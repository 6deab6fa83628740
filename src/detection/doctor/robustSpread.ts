import { quantileSorted, sortedPresent } from '../quantile';

/** Makes the median absolute deviation of normal numbers their standard deviation. */
const MAD_TO_DEVIATION = 1.4826;
/** Makes the mean absolute deviation of normal numbers their standard deviation: √(π/2). */
export const MEAN_TO_DEVIATION = 1.2533;

export interface RobustSpread {
  median: number;
  /** An estimate of the standard deviation, ≥ 0; 0 for a constant. */
  deviation: number;
}

/**
 * Median and spread that up to half of the values can't spoil: 1.4826 × the median absolute deviation. Where more than half
 * of the values are the same, that is 0 and the mean absolute deviation takes its place (Iglewicz and Hoaglin 1993).
 *
 * @param values NaN = missing
 * @returns NaN for both where there is no value
 * @example robustSpread(Float64Array.of(1, 2, 3, 4, 100)) // { median: 3, deviation: 1.4826 }
 */
export function robustSpread(values: Float64Array): RobustSpread {
  const sorted = sortedPresent(values);
  const median = quantileSorted(sorted, 0.5);
  const distances = sorted.map((value) => Math.abs(value - median)).sort();
  const mad = quantileSorted(distances, 0.5);
  if (mad !== 0) {
    return { median, deviation: MAD_TO_DEVIATION * mad };
  }
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return { median, deviation: MEAN_TO_DEVIATION * mean };
}
