/** A stretch of time in Unix milliseconds, both ends in it. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Rows as stretches of time; rows at most `gap` milliseconds apart are of one stretch.
 *
 * @param rows row numbers, ascending
 * @param times Unix milliseconds, strictly ascending, one a row of the table
 * @returns in the order of time, from the time of a stretch's first row to that of its last
 */
export function stretchesOf(rows: ArrayLike<number>, times: Float64Array, gap: number): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (let i = 0; i < rows.length; i++) {
    const time = times[rows[i]];
    if (last && time - last.to <= gap) {
      last.to = time;
    } else {
      last = { from: time, to: time };
      stretches.push(last);
    }
  }
  return stretches;
}
