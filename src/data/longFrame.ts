import { type DataFrame, DataFrameType, type Field, FieldType, type Labels } from '@grafana/data';
import { toMillis } from './timeAxis';

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

/**
 * Turns a long table into a wide one: the times once each, in order of appearance, and a field for each number column and
 * combination of texts, which become its labels. Of several rows with the same time and texts the last wins. Rows
 * without a readable time are left out. null where a combination has no row at a time.
 */
export function longToWide(frame: DataFrame): { frame: DataFrame; unreadable: number; duplicates: number } {
  const time = frame.fields.find((field) => field.type === FieldType.time)!;
  const texts = frame.fields.filter((field) => field.type === FieldType.string);
  const columns = frame.fields.filter((field) => field.type === FieldType.number || field.type === FieldType.boolean);

  const times: number[] = [];
  const slotOfTime = new Map<number, number>();
  const rowsOfSeries = new Map<string, { labels: Labels; rows: Map<number, number> }>();
  let unreadable = 0;
  let duplicates = 0;
  for (let row = 0; row < frame.length; row++) {
    const at = toMillis(time.values[row]);
    if (Number.isNaN(at)) {
      unreadable++;
      continue;
    }
    let slot = slotOfTime.get(at);
    if (slot === undefined) {
      slot = times.push(at) - 1;
      slotOfTime.set(at, slot);
    }
    const key = JSON.stringify(texts.map((text) => text.values[row] ?? null));
    let series = rowsOfSeries.get(key);
    if (!series) {
      series = { labels: labelsOfRow(texts, row), rows: new Map() };
      rowsOfSeries.set(key, series);
    }
    duplicates += series.rows.has(slot) ? 1 : 0;
    series.rows.set(slot, row);
  }

  const fields: Field[] = [{ ...time, values: times, nanos: undefined, state: null }];
  for (const column of columns) {
    for (const { labels, rows } of rowsOfSeries.values()) {
      const values: unknown[] = new Array(times.length).fill(null);
      for (const [slot, row] of rows) {
        values[slot] = column.values[row];
      }
      fields.push({ ...column, labels: { ...column.labels, ...labels }, values, state: null });
    }
  }
  return { frame: { ...frame, fields, length: times.length }, unreadable, duplicates };
}

/** How many cells the wide form of a long table has at most, without making it. */
export function wideCells(frame: DataFrame): number {
  const time = frame.fields.find((field) => field.type === FieldType.time);
  const texts = frame.fields.filter((field) => field.type === FieldType.string);
  const columns = frame.fields.filter((field) => field.type === FieldType.number || field.type === FieldType.boolean);
  const combinations = new Set<string>();
  for (let row = 0; row < frame.length; row++) {
    combinations.add(JSON.stringify(texts.map((text) => text.values[row] ?? null)));
  }
  return new Set(time?.values).size * combinations.size * columns.length;
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
  const seen = new Set<number>();
  for (const value of values) {
    const at = toMillis(value);
    if (seen.has(at)) {
      return true;
    }
    if (!Number.isNaN(at)) {
      seen.add(at);
    }
  }
  return false;
}
