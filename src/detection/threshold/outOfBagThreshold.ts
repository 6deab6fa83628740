import { quantileSorted, sortedPresent } from '../quantile';

/**
 * The least threshold. Chosen on the twenty labelled gateway files with raw features and range-aware scores: among 0 to
 * 0.75 it is the greatest value that costs nothing where all signals are present (their trimmed maxima are 0.650–0.82;
 * F1, incidents caught and false alarms stay the same), and on the 5xx ratio alone it takes false alarms from 11.1 to 8.4
 * a day at the price of one incident (35 instead of 36 of 79). An incident's least score in scenario 2 is 0.71.
 */
export const THRESHOLD_FLOOR = 0.65;

/** How many (90 % quantile − median) above the median a training score counts as an incident's. */
const TRIM_SPREADS = 3;

/**
 * The threshold that leaves (nearly) every row learnt from normal: the maximum of their scores after trimming, at least
 * `floor`. Trimmed, because an incident may hide in the training window: what lies above
 * median + 3·(90 % quantile − median) is dropped.
 *
 * Meant for out-of-bag scores; scores by trees that saw the rows come out lower, and so does the threshold.
 *
 * @param learntScores anomaly scores in [0, 1] of the rows learnt from; NaN is left out; without any the result is the floor
 */
export function outOfBagThreshold(learntScores: Float64Array, floor = THRESHOLD_FLOOR): number {
  const limit = trimLimit(learntScores);
  return learntScores.reduce((highest, score) => (score <= limit && score > highest ? score : highest), floor);
}

/** Above it, a score of a row learnt from counts as an incident's; NaN without scores. */
export function trimLimit(learntScores: Float64Array): number {
  const sorted = sortedPresent(learntScores);
  const median = quantileSorted(sorted, 0.5);
  return median + TRIM_SPREADS * (quantileSorted(sorted, 0.9) - median);
}
