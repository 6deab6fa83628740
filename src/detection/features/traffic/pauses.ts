/** Work that pauses after each small slice, without a figure for its progress; a slice takes well under 10 ms. */
export type Pauses<Result> = Generator<void, Result, void>;

/** Rows in a slice: at up to a microsecond a row it takes 4 ms. */
export const SLICE_ROWS = 4096;

/** One number a row, in slices. */
export function* mapRows(rowCount: number, valueOf: (row: number) => number): Pauses<Float64Array> {
  const values = new Float64Array(rowCount);
  for (let from = 0; from < rowCount; from += SLICE_ROWS) {
    const to = Math.min(rowCount, from + SLICE_ROWS);
    for (let row = from; row < to; row++) {
      values[row] = valueOf(row);
    }
    yield;
  }
  return values;
}
