import type { FeatureKind } from '../types';

const DAY = 86_400_000;

/** What the least threshold depends on: the kind of features, and of those of traffic whether a whole day was learnt from. */
export type FloorKind = FeatureKind | 'trafficWithinADay';

/**
 * The least threshold for an isolation forest's scores.
 * - `raw`: chosen on the twenty labelled gateway files with range-aware scores: among 0 to 0.75 it is the greatest value that
 *   costs nothing where all signals are present (their trimmed maxima are 0.650–0.82; F1, incidents caught and false alarms
 *   stay the same), and on the 5xx ratio alone it takes false alarms from 11.1 to 8.4 a day at the price of one incident (35
 *   instead of 36 of 79). An incident's least score in scenario 2 is 0.71.
 * - `traffic`: on five generated sets of gateway files (seeds 1–5), 0.68 instead of 0.65 takes false alarms from 0.078 to
 *   0.057 a day and costs no incident; 0.7 costs some. On five others (6–10) it is 0.149 to 0.114, and none either.
 * - `column`: on the ten labelled files of Numenta's benchmark that are beside the repository (the first 15 % learnt from), 0.75,
 *   0.775 and 0.8 catch 16, 16 and 15 of 17 windows.
 * - `trafficWithinADay`: ordinary hours come that the model has never seen. Of 280 seeds of scenario 1 and of scenario 2 learnt
 *   from 250 minutes, 13 have a false alarm with 0.68, one with 0.72, all incidents caught. On four generated sets of gateway
 *   files (seeds 21–24), learnt from their last twelve hours of training, it takes false alarms from 0.45 to 0.23 a day, caught
 *   from 0.957 to 0.950 and F1 from 0.818 to 0.825.
 */
export const THRESHOLD_FLOORS: Record<FloorKind, number> = {
  raw: 0.65,
  traffic: 0.68,
  trafficWithinADay: 0.72,
  column: 0.775,
};

/**
 * @param times Unix milliseconds of all rows
 * @param learnt rows learnt from, ascending, at least one
 * @param stepMs milliseconds that a row lasts
 */
export function floorKindOf(kind: FeatureKind, times: Float64Array, learnt: Uint32Array, stepMs: number): FloorKind {
  const span = times[learnt[learnt.length - 1]] + stepMs - times[learnt[0]];
  return kind === 'traffic' && span < DAY ? 'trafficWithinADay' : kind;
}
