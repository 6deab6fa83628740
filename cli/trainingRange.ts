import { parseTime } from '../workbench/server/csv/parseTime';
import { UsageError } from '../workbench/server/UsageError.mjs';

/** One end of the training range: a time (Unix milliseconds), a share of the rows, or a row counted from 0. */
type Bound = { kind: 'time'; time: number } | { kind: 'percent'; percent: number } | { kind: 'row'; row: number };

/** What the model learns from, as it was asked for; each end is of its own kind. */
export interface TrainingRange {
  /** As it was given, for messages. */
  text: string;
  from: Bound;
  to: Bound;
}

/** Rows in the order of time: `first` is one of them, `end` is not. */
export interface RowRange {
  first: number;
  end: number;
}

/** Less than this of a row is rounding: 58.1 % of 1,000 rows are 581, not 581.0000000000001. */
const ROUNDING = 1e-9;

/**
 * Reads FROM..TO, each an ISO time (UTC where it has no zone), `N%` or `#row`.
 *
 * @throws UsageError
 */
export function parseTrainingRange(text: string): TrainingRange {
  const ends = text.split('..');
  if (ends.length !== 2) {
    throw new UsageError(`--train is "${text}"; expected FROM..TO, such as 0%..70% or #0..#1000.`);
  }
  const [from, to] = ends.map((end) => parseBound(end.trim(), text));
  return { text, from, to };
}

function parseBound(end: string, text: string): Bound {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(end);
  if (percent && Number(percent[1]) <= 100) {
    return { kind: 'percent', percent: Number(percent[1]) };
  }
  const row = /^#(\d+)$/.exec(end);
  if (row) {
    return { kind: 'row', row: Number(row[1]) };
  }
  const time = parseTime(end, 'iso');
  if (Number.isNaN(time)) {
    throw new UsageError(
      `--train is "${text}", and "${end}" in it is no end; expected an ISO time (2026-01-05T00:00:00Z), a share of the rows (0% to 100%), or a row (#0).`
    );
  }
  return { kind: 'time', time };
}

/**
 * The rows that a range means. A percentage is rounded up, as in the panel, so that ranges that meet share no row; a time
 * means the first row at or after it.
 *
 * @param times Unix milliseconds, strictly ascending
 * @throws UsageError where it holds no row
 */
export function rowsOfRange({ text, from, to }: TrainingRange, times: Float64Array, source: string): RowRange {
  const [first, end] = [from, to].map((bound) => rowOf(bound, text, times, source));
  if (first >= end) {
    throw new UsageError(
      `${source}: --train ${text} holds no row; the ${times.length} rows are from ${isoOf(times[0])} to ${isoOf(times[times.length - 1])}.`
    );
  }
  return { first, end };
}

function rowOf(bound: Bound, text: string, times: Float64Array, source: string): number {
  switch (bound.kind) {
    case 'percent':
      return Math.max(0, Math.ceil((bound.percent * times.length) / 100 - ROUNDING));
    case 'row':
      if (bound.row > times.length) {
        throw new UsageError(
          `${source}: --train ${text} goes to row ${bound.row}, but there are ${times.length} rows.`
        );
      }
      return bound.row;
    case 'time': {
      const after = times.findIndex((time) => time >= bound.time);
      return after < 0 ? times.length : after;
    }
  }
}

/** ISO 8601 in UTC, without milliseconds where there are none. */
export function isoOf(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
