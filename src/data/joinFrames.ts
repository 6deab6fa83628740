import { type DataFrame, type Field } from '@grafana/data';

/** Columns of one frame while its parts are put together. */
interface Joined {
  frame: DataFrame;
  columns: Map<string, { field: Field; values: unknown[] }>;
  length: number;
}

/**
 * Puts the answers for consecutive stretches of time together: frames of the same query and name are one frame, its columns
 * one under the other by name, type and labels. A column that a part lacks is missing there.
 */
export function joinFrames(parts: ReadonlyArray<readonly DataFrame[]>): DataFrame[] {
  if (parts.length === 1) {
    return [...parts[0]];
  }
  const joined = new Map<string, Joined>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    for (const frame of part) {
      const name = nameOf(frame);
      const repetition = seen.get(name) ?? 0;
      seen.set(name, repetition + 1);
      append(joined, `${repetition} ${name}`, frame);
    }
  }
  return [...joined.values()].map(({ frame, columns, length }) => ({
    ...frame,
    length,
    fields: [...columns.values()].map(({ field, values }) => ({
      ...field,
      nanos: undefined,
      state: null,
      values: padded(values, length),
    })),
  }));
}

function append(joined: Map<string, Joined>, key: string, frame: DataFrame): void {
  const known = joined.get(key) ?? { frame, columns: new Map(), length: 0 };
  joined.set(key, known);
  for (const field of frame.fields) {
    const column = known.columns.get(columnOf(field)) ?? { field, values: [] };
    known.columns.set(columnOf(field), column);
    padded(column.values, known.length);
    for (let row = 0; row < frame.length; row++) {
      column.values.push(field.values[row]);
    }
  }
  known.length += frame.length;
}

/** A frame of one value is told from others by the value's labels; a frame of several by its query and name alone. */
function nameOf({ refId, name, fields }: DataFrame): string {
  const values = fields.filter(({ type }) => type !== 'time');
  return JSON.stringify([refId, name, values.length === 1 ? columnOf(values[0]) : '']);
}

function columnOf({ name, type, labels }: Field): string {
  return JSON.stringify([name, type, Object.entries(labels ?? {}).sort()]);
}

function padded(values: unknown[], length: number): unknown[] {
  while (values.length < length) {
    values.push(null);
  }
  return values;
}
