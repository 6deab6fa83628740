/** How the rows of a file become rows of a table. */
export interface RowOrder {
  /** For each row of the table, its row in the file, from 0. */
  fileRows: Uint32Array;
  /** For each row of the file, its row in the table; −1 where a later row has the same time. */
  rowOfInput: Int32Array;
  /** Rows that are earlier than a row before them, and the first of them. */
  unsorted: number;
  firstUnsorted: number;
  /** Rows that a later row with the same time replaces, and the first row that repeats a time. */
  repeated: number;
  firstRepeat: number;
}

/**
 * Sorts rows by time; of rows with the same time the last one of the file is kept.
 *
 * @param times Unix milliseconds, as in the file
 * @returns null where they ascend strictly already
 */
export function orderRows(times: Float64Array): RowOrder | null {
  if (times.every((time, row) => row === 0 || time > times[row - 1])) {
    return null;
  }
  const sorted = Uint32Array.from(times, (_, row) => row).sort((a, b) => times[a] - times[b] || a - b);
  const isKept = (_: number, i: number) => i + 1 === sorted.length || times[sorted[i + 1]] !== times[sorted[i]];
  const fileRows = sorted.filter(isKept);
  const rowOfInput = new Int32Array(times.length).fill(-1);
  fileRows.forEach((fileRow, row) => (rowOfInput[fileRow] = row));

  let unsorted = 0;
  let firstUnsorted = -1;
  let latest = -Infinity;
  for (let row = 0; row < times.length; row++) {
    if (times[row] < latest) {
      firstUnsorted = unsorted === 0 ? row : firstUnsorted;
      unsorted++;
    }
    latest = Math.max(latest, times[row]);
  }
  // Of equal times the sort keeps the file's order, so each but the first repeats one.
  const repeats = sorted.filter((row, i) => i > 0 && times[sorted[i - 1]] === times[row]);
  const firstRepeat = repeats.reduce((first, row) => Math.min(first, row), Infinity);
  return { fileRows, rowOfInput, unsorted, firstUnsorted, repeated: repeats.length, firstRepeat };
}
