import { quantileSorted, sortedPresent } from '../quantile';

/** The least threshold. */
export const THRESHOLD_FLOOR = 0.5;

/** How many (90 % quantile − median) above the median a training score counts as an incident's. */
const TRIM_SPREADS = 3;

/**
 * The threshold that leaves (nearly) every training row normal: the maximum of the training scores after trimming, at
 * least THRESHOLD_FLOOR. Trimmed, because an incident may hide in the training window: what lies above
 * median + 3·(90 % quantile − median) is dropped.
 *
 * Meant for out-of-bag scores; scores by trees that saw the rows come out lower, and so does the threshold.
 *
 * @param trainingScores anomaly scores in [0, 1]; NaN is left out; without any the result is the floor
 */
export function outOfBagThreshold(trainingScores: Float64Array): number {
  const sorted = sortedPresent(trainingScores);
  if (sorted.length === 0) {
    return THRESHOLD_FLOOR;
  }
  const median = quantileSorted(sorted, 0.5);
  const limit = median + TRIM_SPREADS * (quantileSorted(sorted, 0.9) - median);
  // The median itself is never above the limit, so a last score always remains.
  const highest = sorted.findLast((score) => score <= limit) ?? median;
  return Math.max(THRESHOLD_FLOOR, highest);
}
