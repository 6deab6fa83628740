import { stretchesOf } from '../stretches';
import type { Exclusion } from '../types';

/**
 * What to cut out so that these rows are gone: each row is as long as a step, and rows that are less than a few steps apart
 * become one exclusion.
 *
 * @param rows row numbers, ascending
 * @param times Unix milliseconds, strictly ascending, one a row of the table
 * @param bridgedSteps steps between two rows that an exclusion bridges, ≥ 0
 * @returns in the order of time, apart from each other
 */
export function exclusionsOf(
  rows: ArrayLike<number>,
  times: Float64Array,
  stepMs: number,
  bridgedSteps: number
): Exclusion[] {
  return stretchesOf(rows, times, (bridgedSteps + 1.5) * stepMs).map(({ from, to }) => ({ from, to: to + stepMs }));
}
