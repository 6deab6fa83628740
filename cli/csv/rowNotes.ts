import type { Signal } from '../../src/detection';
import { isoOf } from '../trainingRange';
import type { RowOrder } from './orderRows';

const HOUR = 3_600_000;

export interface NotedRows {
  /** Unix milliseconds, in the order of the file. */
  fileTimes: Float64Array;
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  signals: Signal[];
  order: RowOrder | null;
  /** Rows whose time has no zone. */
  zoneless?: { rows: number; column: string };
}

/** What was odd about the rows of a file, and what was made of it. */
export function rowNotes({ fileTimes, times, signals, order, zoneless }: NotedRows): string[] {
  const notes: string[] = [];
  const step = medianStep(times);
  if (zoneless) {
    notes.push(`Column "${zoneless.column}": ${counted(zoneless.rows, 'time')} without a zone, read as UTC.`);
  }
  if (order && order.unsorted > 0) {
    const back = fileTimes[order.firstUnsorted - 1] + step - fileTimes[order.firstUnsorted];
    const clock =
      zoneless && back === HOUR ? ' It looks like the end of daylight saving time: write times with their zone.' : '';
    notes.push(
      `${counted(order.unsorted, 'row')} out of order, the first is row ${order.firstUnsorted + 1}; sorted by time.${clock}`
    );
  }
  if (order && order.repeated > 0) {
    notes.push(
      `${counted(order.repeated, 'row')} with the time of another row, the first is row ${order.firstRepeat + 1}; the last one of each time is taken.`
    );
  }
  const gaps = gapsOf(times, step);
  if (gaps.count > 0) {
    notes.push(
      `${counted(gaps.count, 'gap')} in the times, the longest of ${Math.round(gaps.longest / 6_000) / 10} minutes before ${isoOf(gaps.before)}; nothing is made up for it.`
    );
  }
  const missing = signals.flatMap(({ name, values }) => {
    const count = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
    return count > 0 ? [`"${name}" ${count}`] : [];
  });
  if (missing.length > 0) {
    notes.push(`Missing values: ${missing.join(', ')}.`);
  }
  return notes;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function gapsOf(times: Float64Array, step: number): { count: number; longest: number; before: number } {
  const gaps = { count: 0, longest: 0, before: NaN };
  for (let row = 1; row < times.length; row++) {
    const distance = times[row] - times[row - 1];
    if (distance > 1.5 * step) {
      gaps.count++;
      if (distance > gaps.longest) {
        gaps.longest = distance;
        gaps.before = times[row];
      }
    }
  }
  return gaps;
}

function medianStep(times: Float64Array): number {
  const steps = times.slice(1).map((time, i) => time - times[i]);
  return steps.length === 0 ? 0 : steps.sort()[steps.length >> 1];
}
