import { quantileSorted } from '../../quantile';
import { MINUTE } from './timeOfDay';

/** A window is missing where fewer than this share of its rows have a value. */
const PRESENT_SHARE = 0.5;

/** One number from the values of a trailing window that are there. */
type Pool = (present: Float64Array) => number;

const median: Pool = (present) => quantileSorted(present.sort(), 0.5);
const sum: Pool = (present) => present.reduce((total, value) => total + value, 0);

/** The median of the last `minutes`, the row's own included; NaN where fewer than half of the window's rows have a value. */
export function trailingMedian(times: Float64Array, values: Float64Array, minutes: number, step: number): Float64Array {
  return pooled(times, values, minutes, step, median);
}

/** The sum over the last `minutes`, likewise. */
export function trailingSum(times: Float64Array, values: Float64Array, minutes: number, step: number): Float64Array {
  return pooled(times, values, minutes, step, sum);
}

/** The distinct windows, at least one step long: at a step of five minutes, 1, 5 and 15 minutes are 5 and 15. */
export function distinctWindows(minutes: number[], step: number): number[] {
  return [...new Set(minutes.map((window) => Math.max(window, step / MINUTE)))];
}

function pooled(times: Float64Array, values: Float64Array, minutes: number, step: number, pool: Pool): Float64Array {
  const rowsOfWindow = Math.max(1, Math.round((minutes * MINUTE) / step));
  // Half a step of slack: scrapes jitter.
  const length = rowsOfWindow * step - step / 2;
  let first = 0;
  return values.map((_, row) => {
    while (times[row] - times[first] >= length) {
      first++;
    }
    const present = values.subarray(first, row + 1).filter((value) => !Number.isNaN(value));
    return present.length < PRESENT_SHARE * rowsOfWindow ? NaN : pool(present);
  });
}
