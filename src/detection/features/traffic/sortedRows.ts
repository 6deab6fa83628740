import type { Pauses } from './pauses';

/** Comparisons in a slice. */
const SLICE = 1 << 16;

/** Runs of so many rows are sorted by insertion before they are merged. */
const RUN = 16;

/**
 * Rows in the ascending order of their keys; rows of equal keys keep their order.
 *
 * @param keys one a row, no NaN at the given rows
 */
export function* sortedRows(keys: Float64Array, rows: Uint32Array): Pauses<Uint32Array> {
  const count = rows.length;
  let sorted = rows.slice();
  for (let from = 0; from < count; from += RUN) {
    insertionSort(keys, sorted, from, Math.min(count, from + RUN));
  }
  let merged = new Uint32Array(count);
  let work = 0;
  for (let width = RUN; width < count; width *= 2) {
    for (let from = 0; from < count; from += 2 * width) {
      const middle = Math.min(count, from + width);
      const to = Math.min(count, from + 2 * width);
      merge(keys, sorted, merged, from, middle, to);
      work += to - from;
      if (work >= SLICE) {
        work = 0;
        yield;
      }
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

function insertionSort(keys: Float64Array, rows: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const row = rows[i];
    const key = keys[row];
    let j = i - 1;
    while (j >= from && keys[rows[j]] > key) {
      rows[j + 1] = rows[j];
      j--;
    }
    rows[j + 1] = row;
  }
}

function merge(keys: Float64Array, rows: Uint32Array, into: Uint32Array, from: number, middle: number, to: number) {
  let left = from;
  let right = middle;
  for (let i = from; i < to; i++) {
    const takesLeft = left < middle && (right >= to || keys[rows[left]] <= keys[rows[right]]);
    into[i] = takesLeft ? rows[left++] : rows[right++];
  }
}
