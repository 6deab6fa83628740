import { type DataFrame, DataFrameType, type Field, FieldType, type Labels } from '@grafana/data';
import { readTimeAxis, toMillis } from './timeAxis';

/**
 * True for a table with one row per time and label set (time, text columns, number columns), as SQL and log queries
 * give them. The frame says so itself, or text columns stand beside times that repeat.
 */
export function isLongFrame(frame: DataFrame): boolean {
  const time = frame.fields.find((field) => field.type === FieldType.time);
  if (!time || !frame.fields.some((field) => field.type === FieldType.string)) {
    return false;
  }
  return frame.meta?.type === DataFrameType.TimeSeriesLong || repeats(time.values);
}

/** A long table's rows, sorted into times and series. */
export interface LongRows {
  /** Unix milliseconds, once each, in order of appearance. */
  times: number[];
  /** One for each combination of texts: its labels, and its row at each place of `times`. */
  series: Array<{ labels: Labels; rows: Map<number, number> }>;
  /** How many values the wide form has. */
  cells: number;
  /** Rows without a readable time; they are left out. */
  unreadable: number;
  /** Rows whose time and texts occur again further down; the last one is kept. */
  duplicates: number;
}

/** Sorts a long table's rows into series, without making any. */
export function groupLongRows(frame: DataFrame): LongRows {
  const { time, texts, columns } = partsOf(frame);
  const times: number[] = [];
  const placeOfTime = new Map<number, number>();
  const series = new Map<unknown, LongRows['series'][number]>();
  let unreadable = 0;
  let duplicates = 0;
  for (let row = 0; row < frame.length; row++) {
    const at = toMillis(time.values[row]);
    if (at !== at) {
      unreadable++;
      continue;
    }
    let place = placeOfTime.get(at);
    if (place === undefined) {
      place = times.push(at) - 1;
      placeOfTime.set(at, place);
    }
    const key =
      texts.length === 1 ? (texts[0].values[row] ?? '') : JSON.stringify(texts.map((text) => text.values[row] ?? ''));
    let one = series.get(key);
    if (!one) {
      one = { labels: labelsOfRow(texts, row), rows: new Map() };
      series.set(key, one);
    }
    duplicates += one.rows.has(place) ? 1 : 0;
    one.rows.set(place, row);
  }
  const cells = times.length * series.size * columns.length;
  return { times, series: [...series.values()], cells, unreadable, duplicates };
}

/**
 * The wide form of a long table: the times, and a field for each number column and combination of texts, which become its
 * labels. null where a combination has no row at a time.
 */
export function longToWide(frame: DataFrame, { times, series }: LongRows): DataFrame {
  const { time, columns } = partsOf(frame);
  const fields: Field[] = [{ ...time, values: times, nanos: undefined, state: null }];
  for (const column of columns) {
    for (const { labels, rows } of series) {
      const values: unknown[] = new Array(times.length).fill(null);
      for (const [place, row] of rows) {
        values[place] = column.values[row];
      }
      fields.push({ ...column, labels: { ...column.labels, ...labels }, values, state: null });
    }
  }
  return { ...frame, fields, length: times.length };
}

function partsOf({ fields }: DataFrame): { time: Field; texts: Field[]; columns: Field[] } {
  return {
    time: fields.find((field) => field.type === FieldType.time)!,
    texts: fields.filter((field) => field.type === FieldType.string),
    columns: fields.filter((field) => field.type === FieldType.number || field.type === FieldType.boolean),
  };
}

function labelsOfRow(texts: readonly Field[], row: number): Labels {
  const labels: Labels = {};
  for (const text of texts) {
    const value: unknown = text.values[row];
    if (value !== null && value !== undefined && value !== '') {
      labels[text.name] = String(value);
    }
  }
  return labels;
}

function repeats(values: readonly unknown[]): boolean {
  return readTimeAxis(values).duplicates > 0;
}
