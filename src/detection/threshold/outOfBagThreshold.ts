import { naturalLog } from '../portableMath';
import { present } from '../present';
import { quantileInPlace, quantileSorted, sortedPresent } from '../quantile';
import { THRESHOLD_FLOORS } from './thresholdFloors';

/** How many (90 % quantile − median) above the median a training score counts as an incident's. */
const TRIM_SPREADS = 3;

/**
 * The maximum of fewer rows than this is lower than that of so many would be: nearly three days of minutes. On the six kinds of
 * gateway files with at most a day and a half of training (the labelled ones and five generated sets) it alone takes false
 * alarms from 0.58 to 0.08 a day, and incidents caught from 1.00 to 0.97: those lost are stuck metrics near the threshold.
 * 3,000 would win some of these back (0.991 instead of 0.988 caught on the five sets), but raise an alarm in scenario 1.
 */
const REFERENCE_ROWS = 4000;
const REFERENCE_MS = REFERENCE_ROWS * 60_000;

/**
 * How many rows' maximum the threshold should be at a step: at coarser steps than a minute those of as much time, or it would be
 * that of weeks. On two generated sets of gateway files at five minutes a row that takes incidents caught from 0.83 to 0.93, at
 * 0.02 false alarms a day in either case.
 */
export function referenceRows(stepMs: number): number {
  return Math.min(REFERENCE_ROWS, REFERENCE_MS / stepMs);
}

/**
 * As far as a maximum is extrapolated: incidents reach about 0.83, and where few rows were learnt from, a single high one makes
 * the tail look longer than it is. In scenario 2, learnt from 250 minutes, it takes seeds (of 140) on which an incident is missed
 * from nine to none and costs no false alarm; on fourteen generated sets of gateway files it changes nothing.
 */
const MOST_EXTRAPOLATED = 0.8;

/** The share of the scores that their tail is taken from. */
const TAIL_SHARE = 0.05;

/** With fewer rows nothing is said of a tail. */
const FEWEST_ROWS = 32;

/**
 * The threshold that leaves (nearly) every row learnt from normal: the maximum of their scores after trimming, at least
 * `floor`. Where they are fewer than `reference`, the maximum that so many would have, by an exponential tail fitted to the
 * highest 5 %: β·ln(reference / rows) more, up to 0.8. That was measured with features of traffic, and with raw ones in short windows.
 * Trimmed, because an incident may hide in the training window: what lies above
 * median + 3·(90 % quantile − median) is dropped.
 *
 * Meant for out-of-bag scores; scores by trees that saw the rows come out lower, and so does the threshold.
 *
 * @param learntScores anomaly scores in [0, 1] of the rows learnt from; NaN is left out; without any the result is the floor
 * @param reference from referenceRows; 0 = nothing is extrapolated
 */
export function outOfBagThreshold(
  learntScores: Float64Array,
  floor = THRESHOLD_FLOORS.raw,
  reference = REFERENCE_ROWS
): number {
  const limit = trimLimit(learntScores);
  const kept = sortedPresent(learntScores.filter((score) => score <= limit));
  if (kept.length === 0) {
    return floor;
  }
  const most = kept[kept.length - 1];
  return Math.max(floor, most, Math.min(MOST_EXTRAPOLATED, most + marginOf(kept, reference)));
}

/** What the maximum of `reference` scores would have more than that of fewer, ascending ones. */
function marginOf(sorted: Float64Array, reference: number): number {
  if (sorted.length < FEWEST_ROWS || sorted.length >= reference) {
    return 0;
  }
  const start = quantileSorted(sorted, 1 - TAIL_SHARE);
  const tail = sorted.filter((score) => score > start);
  const scale = tail.reduce((sum, score) => sum + score - start, 0) / Math.max(1, tail.length);
  return scale * naturalLog(reference / sorted.length);
}

/** Above it, a score of a row learnt from counts as an incident's; NaN without scores. */
export function trimLimit(learntScores: Float64Array): number {
  const scores = present(learntScores);
  const median = quantileInPlace(scores, 0.5);
  return median + TRIM_SPREADS * (quantileInPlace(scores, 0.9) - median);
}
