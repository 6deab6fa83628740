import { unparse } from 'papaparse';
import { TRUTH_COLUMN, type SimulatedTable } from './table';

/** The table as CSV text: `time` (ISO 8601, UTC), a column per series, and the truth as 0 or 1 in `is_incident`. */
export function toCsv(table: SimulatedTable): string {
  const fields = ['time', ...table.columns.map((column) => column.name), TRUTH_COLUMN];
  const data = table.times.map((time, row) => [
    new Date(time).toISOString(),
    ...table.columns.map((column) => column.values[row]),
    table.truth[row],
  ]);
  return unparse({ fields, data }, { newline: '\n' }) + '\n';
}
