/** A stretch of time, both ends in it, in Unix milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * The stretches that flagged rows form; rows at most `gap` milliseconds apart are of one stretch.
 *
 * @param rows the rows that count, ascending; rows between them are not there
 * @param flags one a row of the table
 */
export function stretchesOf(times: Float64Array, flags: Uint8Array, rows: Uint32Array, gap: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of rows) {
    if (flags[row] === 1) {
      const last = stretches.at(-1);
      if (last && times[row] - last.to <= gap) {
        last.to = times[row];
      } else {
        stretches.push({ from: times[row], to: times[row] });
      }
    }
  }
  return stretches;
}
