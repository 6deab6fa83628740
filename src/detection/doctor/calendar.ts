import { DAY } from './seasonality';

const HOUR = 3_600_000;

/** Local hours of the day, 0–23, that the rows' times fall into, ascending. */
export function hoursOf(rows: Uint32Array, times: Float64Array, utcOffsetMs: number): number[] {
  return occurring(24, rows, (row) => hourOf(times[row], utcOffsetMs));
}

/** Local hour of the day, 0–23; `time` in Unix milliseconds. */
export function hourOf(time: number, utcOffsetMs: number): number {
  return modulo(Math.floor((time + utcOffsetMs) / HOUR), 24);
}

/** Local weekdays that the rows' times fall into, 0 = Sunday … 6 = Saturday, ascending. */
export function weekdaysOf(rows: Uint32Array, times: Float64Array, utcOffsetMs: number): number[] {
  // 1 January 1970 was a Thursday.
  return occurring(7, rows, (row) => modulo(Math.floor((times[row] + utcOffsetMs) / DAY) + 4, 7));
}

/**
 * Hours as spans of the clock, each with its end left out.
 *
 * @example clockSpans([0, 1, 2, 17, 18]) // '00:00–03:00, 17:00–19:00'
 */
export function clockSpans(ascendingHours: number[]): string {
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const isStart = (hour: number) => !ascendingHours.includes(hour - 1);
  return ascendingHours
    .filter(isStart)
    .map((start) => {
      let end = start + 1;
      while (ascendingHours.includes(end)) {
        end++;
      }
      return `${clock(start)}–${clock(end)}`;
    })
    .join(', ');
}

function occurring(kinds: number, rows: Uint32Array, kindOf: (row: number) => number): number[] {
  const there = new Uint8Array(kinds);
  for (let i = 0; i < rows.length; i++) {
    there[kindOf(rows[i])] = 1;
  }
  return Array.from(there.keys()).filter((kind) => there[kind] === 1);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
