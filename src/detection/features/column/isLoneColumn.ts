import { stepOf } from '../../stepOf';
import type { SignalTable } from '../../types';
import { MINUTE } from '../traffic/timeOfDay';

/** From this step on, windows of minutes have nothing to look at. */
const COARSE_STEP = 5 * MINUTE;

/**
 * Whether a table is a single series at steps of five minutes or more. It is judged as a column, whatever it is. At shorter
 * steps features of traffic tell more of a single series, even of one of which nothing is known: see docs/decisions/0015.
 */
export function isLoneColumn({ times, signals }: SignalTable): boolean {
  return signals.length === 1 && stepOf(times) >= COARSE_STEP;
}
