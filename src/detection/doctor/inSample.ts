import type { Examined, Finding } from './finding';
import { flagsOf } from '../rows';

/**
 * Scored rows that the model has learned from: an incident among them was learned as normal.
 *
 * @returns details `rows`, `share` of the scored rows
 */
export function inSample({ table, trainingRows, scoredRows }: Examined): Finding | null {
  const learned = flagsOf(trainingRows, table.times.length);
  const rows = scoredRows.reduce((count, row) => count + learned[row], 0);
  return rows === 0
    ? null
    : { code: 'in-sample', severity: 'info', details: { rows, share: rows / scoredRows.length } };
}
