import type { Signal } from '../types';

/** All requests of an entity, row by row. */
export interface EntityTotal {
  values: Float64Array;
  /** The counts by status class that it is the sum of; empty where the data has totals of its own. */
  parts: Signal[];
}

/**
 * Finds every entity's number of requests: its requests without a status class (summed where there are several), or else
 * the sum of its counts by status class. Counts of failures alone (4xx, 5xx) are no total. A row is missing where any
 * summand is; a class that has no signal at all is not missed.
 *
 * @returns entities that have requests, in the order of their first signal
 */
export function findTotals(signals: Signal[]): Map<string, EntityTotal> {
  const totals = new Map<string, EntityTotal>();
  for (const entity of new Set(signals.map((signal) => signal.entity))) {
    const own = signals.filter((signal) => signal.entity === entity);
    const wholes = own.filter(isWhole);
    const parts = own.filter((signal) => signal.statusClass !== undefined && signal.measure === 'count');
    if (wholes.length > 0) {
      totals.set(entity, { values: sum(wholes), parts: [] });
    } else if (parts.some((part) => part.statusClass !== '4xx' && part.statusClass !== '5xx')) {
      totals.set(entity, { values: sum(parts), parts });
    }
  }
  return totals;
}

/**
 * True for counts of responses that didn't fail (1xx–3xx). Where the total is known they say nothing that total and failures
 * don't say already, and as counts of their own they would go on about an incident when its failures are over.
 */
export function isSuccessCount({ measure, statusClass }: Signal): boolean {
  return measure === 'count' && (statusClass === '1xx' || statusClass === '2xx' || statusClass === '3xx');
}

function isWhole({ role, measure, statusClass }: Signal): boolean {
  return role === 'requests' && measure !== 'ratio' && statusClass === undefined;
}

function sum(signals: Signal[]): Float64Array {
  const total = new Float64Array(signals[0].values.length);
  for (const { values } of signals) {
    for (let row = 0; row < total.length; row++) {
      total[row] += values[row];
    }
  }
  return total;
}
