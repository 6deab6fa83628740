import type { Exclusion } from '../types';

/**
 * Rows as stretches of time, each row as long as a step; those that are less than a few steps apart become one.
 *
 * @param rows row numbers, ascending
 * @param times Unix milliseconds, strictly ascending, one a row of the table
 * @param bridgedSteps steps between two rows that a stretch bridges, ≥ 0
 * @returns in the order of time, apart from each other
 */
export function stretchesOf(
  rows: ArrayLike<number>,
  times: Float64Array,
  stepMs: number,
  bridgedSteps: number
): Exclusion[] {
  const stretches: Exclusion[] = [];
  let last: Exclusion | undefined;
  for (let i = 0; i < rows.length; i++) {
    const time = times[rows[i]];
    if (last && time - last.to < (bridgedSteps + 0.5) * stepMs) {
      last.to = time + stepMs;
    } else {
      last = { from: time, to: time + stepMs };
      stretches.push(last);
    }
  }
  return stretches;
}
