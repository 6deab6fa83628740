import { findTotals } from '../features/totals';
import type { Signal, SignalTable } from '../types';

/** The signals of one entity, as a table of their own. */
export interface EntityPart {
  /** As the signals of the whole table name it; '' for those that belong to none. */
  entity: string;
  /** What a query for this entity alone would bring: its rows, and signals without an entity. */
  table: SignalTable;
  /** The whole table's row of each row. */
  rows: Int32Array;
  /** The whole table's index of each signal. */
  signals: number[];
}

/**
 * One part for each entity, in the order of their first signals. A part has the rows in which its entity has any value, so
 * that another entity's rows change nothing of it; a part whose entity has a value in every row shares the table's arrays.
 *
 * Signals that belong to no entity (a total over all of them) are a part of their own, last: in every part, one incident of
 * theirs would stand under every entity. Only shared requests also go along with entities that count errors and have no
 * requests of their own, which can't be judged otherwise.
 */
export function splitByEntity({ times, signals }: SignalTable): EntityPart[] {
  const totals = findTotals(signals);
  const shared = indicesOf(signals, ({ entity, role }) => entity === '' && role === 'requests');
  const entities = [...new Set(signals.map(({ entity }) => entity))].sort(
    (a, b) => Number(a === '') - Number(b === '')
  );
  return entities.map((entity) => {
    const own = indicesOf(signals, (signal) => signal.entity === entity);
    const rows = rowsWithValues(
      times.length,
      own.map((index) => signals[index])
    );
    const borrows = entity !== '' && !totals.has(entity) && own.some((index) => signals[index].role === 'errors');
    const used = borrows ? [...own, ...shared].sort((a, b) => a - b) : own;
    return {
      entity,
      table: { times: pick(times, rows), signals: used.map((index) => alone(signals[index], rows)) },
      rows,
      signals: used,
    };
  });
}

function indicesOf(signals: Signal[], matches: (signal: Signal) => boolean): number[] {
  return signals.flatMap((signal, index) => (matches(signal) ? [index] : []));
}

function rowsWithValues(rowCount: number, signals: Signal[]): Int32Array {
  const rows = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    if (signals.some(({ values }) => !Number.isNaN(values[row]))) {
      rows[count++] = row;
    }
  }
  return rows.subarray(0, count);
}

function alone(signal: Signal, rows: Int32Array): Signal {
  return { ...signal, entity: '', values: pick(signal.values, rows) };
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return rows.length === values.length ? values : Float64Array.from(rows, (row) => values[row]);
}
