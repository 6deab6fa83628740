import { SLICE_ROWS, type Pauses } from './pauses';
import { MINUTE } from './timeOfDay';

/** A window is missing where fewer than this share of its rows have a value. */
const PRESENT_SHARE = 0.5;

/**
 * The median of the last `minutes`, the row's own included; NaN where fewer than half of the window's rows have a value.
 * The window's values are kept sorted, so a row costs about as many moves as the window has rows.
 */
export function* trailingMedian(
  times: Float64Array,
  values: Float64Array,
  minutes: number,
  step: number
): Pauses<Float64Array> {
  const { least, length } = windowOf(minutes, step);
  const medians = new Float64Array(values.length);
  let sorted = new Float64Array(16);
  let count = 0;
  let first = 0;
  for (let row = 0; row < values.length; row++) {
    for (; times[row] - times[first] >= length; first++) {
      count = without(sorted, count, values[first]);
    }
    if (!Number.isNaN(values[row])) {
      if (count === sorted.length) {
        const larger = new Float64Array(2 * count);
        larger.set(sorted);
        sorted = larger;
      }
      insert(sorted, count++, values[row]);
    }
    medians[row] = count < least ? NaN : (sorted[(count - 1) >> 1] + sorted[count >> 1]) / 2;
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return medians;
}

/** The sum over the last `minutes`, likewise. */
export function* trailingSum(
  times: Float64Array,
  values: Float64Array,
  minutes: number,
  step: number
): Pauses<Float64Array> {
  const { least, length } = windowOf(minutes, step);
  const sums = new Float64Array(values.length);
  let first = 0;
  for (let row = 0; row < values.length; row++) {
    while (times[row] - times[first] >= length) {
      first++;
    }
    let sum = 0;
    let count = 0;
    // Summed anew at every row: a running sum would carry rounding errors from row to row.
    for (let i = first; i <= row; i++) {
      if (!Number.isNaN(values[i])) {
        sum += values[i];
        count++;
      }
    }
    sums[row] = count < least ? NaN : sum;
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return sums;
}

/** The distinct windows, at least one step long: at a step of five minutes, 1, 5 and 15 minutes are 5 and 15. */
export function distinctWindows(minutes: number[], step: number): number[] {
  return [...new Set(minutes.map((window) => Math.max(window, step / MINUTE)))];
}

/** How long a window is in milliseconds, and how many values it must have. */
function windowOf(minutes: number, step: number): { least: number; length: number } {
  const rows = Math.max(1, Math.round((minutes * MINUTE) / step));
  // Half a step of slack: scrapes jitter.
  return { least: PRESENT_SHARE * rows, length: rows * step - step / 2 };
}

/** Puts a value where it belongs among the first `count`, which ascend. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let i = count;
  for (; i > 0 && sorted[i - 1] > value; i--) {
    sorted[i] = sorted[i - 1];
  }
  sorted[i] = value;
}

/** Takes a value out of the first `count`, which ascend; gives how many are left. */
function without(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) {
    return count;
  }
  let i = 0;
  while (sorted[i] !== value) {
    i++;
  }
  for (; i + 1 < count; i++) {
    sorted[i] = sorted[i + 1];
  }
  return count - 1;
}
