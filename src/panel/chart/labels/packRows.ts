import type { Stretch } from '../../window/stretchEdits';

/** A row of the lane for each stretch, earliest first: those in one row don't overlap, as long as `most` rows are enough. */
export function packRows(stretches: readonly Stretch[], most: number): { rows: number[]; count: number } {
  const ends: number[] = [];
  const rows = stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end < from);
    const row = free >= 0 ? free : ends.length < most ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = Math.max(ends[row] ?? to, to);
    return row;
  });
  return { rows, count: Math.max(1, ends.length) };
}
