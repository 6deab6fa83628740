import type { Signal } from '../types';
import type { Examined, Finding } from './finding';
import { exclusionsOf } from './exclusionsOf';

const FEWEST_ROWS = 30;
const SHARE_OF_WINDOW = 0.1;
/** A signal varies where at least this share of its values differ from the one before; a switch or a rare count does not. */
const VARYING_SHARE = 0.5;

/**
 * Signals that stay the very same value for more than 30 rows and 10 % of the training window, although they vary in the
 * rest of it: a stuck exporter rather than a quiet service. No errors for long is what one hopes for, so an error signal's
 * zeros are none.
 *
 * @returns details `signals`, `count` of them, `rows` of the longest flat line
 */
export function flatLines({ table, trainingRows, stepMs }: Examined): Finding | null {
  const longEnough = Math.max(FEWEST_ROWS, SHARE_OF_WINDOW * trainingRows.length);
  const names: string[] = [];
  const flat = new Set<number>();
  let longest = 0;
  for (const signal of table.signals) {
    const runs = flatRuns(signal, trainingRows, longEnough);
    if (runs.length > 0) {
      names.push(signal.name);
    }
    for (const run of runs) {
      longest = Math.max(longest, run.length);
      run.forEach((row) => flat.add(row));
    }
  }
  if (names.length === 0) {
    return null;
  }
  return {
    code: 'flat-lines',
    severity: 'warning',
    details: { signals: names.join(', '), count: names.length, rows: longest },
    stretches: exclusionsOf(Uint32Array.from(flat).sort(), table.times, stepMs, 0),
  };
}

/** The signal's flat lines, each as its rows; none where the signal does not vary outside of them. */
function flatRuns({ role, values }: Signal, rows: Uint32Array, longEnough: number): Uint32Array[] {
  const runs: Uint32Array[] = [];
  let changes = 0;
  let pairsElsewhere = 0;
  let first = 0;
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && values[rows[i]] === values[rows[first]]) {
      continue;
    }
    const length = i - first;
    if (length > longEnough && !(role === 'errors' && values[rows[first]] === 0)) {
      runs.push(rows.subarray(first, i));
    } else {
      pairsElsewhere += length;
      changes++;
    }
    first = i;
  }
  return changes >= VARYING_SHARE * pairsElsewhere && changes > 1 ? runs : [];
}
