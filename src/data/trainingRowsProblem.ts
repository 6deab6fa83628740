import type { Exclusion } from '../detection/types';
import { type Details } from './notices';
import { trainingMask } from './trainingWindow';
import { type ResolvedWindow } from './windowResult';

export interface TrainingRowsProblem {
  code: 'window-without-rows' | 'window-all-excluded';
  message: string;
  details: Details;
}

/** Why a window has no row to learn from; null where it has one. `times` ascend strictly. */
export function trainingRowsProblem(
  times: Float64Array,
  window: ResolvedWindow,
  exclusions: readonly Exclusion[]
): TrainingRowsProblem | null {
  if (trainingMask(times, window, exclusions).includes(1)) {
    return null;
  }
  const rows = trainingMask(times, window).reduce((sum, flag) => sum + flag, 0);
  const { from, to } = window;
  if (rows > 0) {
    const message = `The exclusions leave none of the training window's ${rows} rows; remove one, or choose a longer window.`;
    return { code: 'window-all-excluded', message, details: { from, to, rows } };
  }
  const message = 'There are no rows in the training window; choose one that has data.';
  return { code: 'window-without-rows', message, details: { from, to, rows } };
}
