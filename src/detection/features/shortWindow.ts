import { flaggedRows } from '../rows';
import { stepOf } from '../stepOf';
import type { FeatureFallback, SignalTable } from '../types';

const MINUTE = 60_000;

/**
 * Features of traffic look back on fifteen minutes and on a level with a half-life of an hour: a training window of half an
 * hour or less shows hardly what is usual of them. On generated live traffic at steps of 5 s (60 and 360 rows learnt from)
 * raw features have a mean F1 of 0.62 and 0.32 where features of traffic have 0.02 and 0.13; see docs/decisions/0016.
 */
export const LEAST_TRAFFIC_MINUTES = 30;

/**
 * Why raw features are taken instead of features of traffic: the training window is too short for these. Null where it isn't.
 *
 * @param training one flag a row: 1 where the model learns from it
 */
export function shortWindowOf({ times }: SignalTable, training: Uint8Array): FeatureFallback | null {
  const rows = flaggedRows(training).length;
  const stepMs = stepOf(times);
  const enough = Math.floor((LEAST_TRAFFIC_MINUTES * MINUTE) / stepMs) + 1;
  return rows < enough ? { rows, requiredRows: enough, requiredMinutes: LEAST_TRAFFIC_MINUTES } : null;
}
