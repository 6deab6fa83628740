/** One numeric series of a simulated table. */
export interface SimulatedColumn {
  name: string;
  /** A Grafana unit id: 'short', 'ms', 's', 'percentunit' … */
  unit: string;
  labels?: Record<string, string>;
  /** As long as the table's `times`; null where nothing was measured. */
  values: Array<number | null>;
}

/** Traffic with known incidents: columns on one time axis, and which rows are truly anomalous. */
export interface SimulatedTable {
  /** Starts of the steps in milliseconds since 1970, ascending. */
  times: number[];
  columns: SimulatedColumn[];
  /** 1 where the row belongs to an incident, 0 elsewhere; as long as `times`. */
  truth: number[];
}

/** The name under which a table's truth is exported, to CSV as well as to metrics. */
export const TRUTH_COLUMN = 'is_incident';

/** Rows from `firstRow` to `lastRow`, both included, counted from 0. */
export interface RowRange {
  firstRow: number;
  lastRow: number;
}

/** Starts of `rows` steps of `stepMs` milliseconds, the first at `start`. */
export function stepTimes(start: number, rows: number, stepMs: number): number[] {
  return Array.from({ length: rows }, (_, row) => start + row * stepMs);
}

/** A truth vector of `rows` rows with 1 inside any of the ranges. */
export function truthOf(rows: number, ranges: readonly RowRange[]): number[] {
  const truth = new Array<number>(rows).fill(0);
  for (const { firstRow, lastRow } of ranges) {
    truth.fill(1, firstRow, lastRow + 1);
  }
  return truth;
}
