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
    const entering = values[row];
    let leaving = NaN;
    for (; times[row] - times[first] >= length; first++) {
      count = without(sorted, count, leaving);
      leaving = values[first];
    }
    if (Number.isNaN(entering)) {
      count = without(sorted, count, leaving);
    } else if (Number.isNaN(leaving)) {
      sorted = count < sorted.length ? sorted : grown(sorted);
      count++;
      moveTo(sorted, count - 1, count, entering);
    } else {
      moveTo(sorted, placeOf(sorted, leaving), count, entering);
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

function grown(sorted: Float64Array) {
  const larger = new Float64Array(2 * sorted.length);
  larger.set(sorted);
  return larger;
}

/** Puts a value where it belongs among the first `count`, which ascend but for a free place. */
function moveTo(sorted: Float64Array, free: number, count: number, value: number): void {
  let place = free;
  for (; place > 0 && sorted[place - 1] > value; place--) {
    sorted[place] = sorted[place - 1];
  }
  for (; place + 1 < count && sorted[place + 1] < value; place++) {
    sorted[place] = sorted[place + 1];
  }
  sorted[place] = value;
}

/** Takes a value out of the first `count`, which ascend; gives how many are left. */
function without(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) {
    return count;
  }
  for (let place = placeOf(sorted, value); place + 1 < count; place++) {
    sorted[place] = sorted[place + 1];
  }
  return count - 1;
}

function placeOf(sorted: Float64Array, value: number): number {
  let place = 0;
  while (sorted[place] !== value) {
    place++;
  }
  return place;
}
