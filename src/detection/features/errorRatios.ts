import type { Signal } from '../types';
import { errorRatio } from './errorRatio';
import type { EntityTotal } from './totals';

/**
 * Counts of errors as shares of the requests that they are among, by signal. Where an entity has no requests, the total
 * of the only entity that has some is taken; a count with no requests to compare it to is not in the map.
 *
 * @param totals the requests of each entity, from findTotals of the same signals
 */
export function errorRatios(signals: Signal[], totals: Map<string, EntityTotal>): Map<Signal, Float64Array> {
  const onlyTotal = totals.size === 1 ? [...totals.values()][0] : undefined;
  const ratios = new Map<Signal, Float64Array>();
  for (const signal of signals) {
    const total = totals.get(signal.entity) ?? onlyTotal;
    if (total && isErrorCount(signal)) {
      ratios.set(signal, errorRatio(signal.values, total.values));
    }
  }
  return ratios;
}

function isErrorCount({ role, measure, statusClass }: Signal): boolean {
  const failed = statusClass === '4xx' || statusClass === '5xx';
  return measure === 'count' && (role === 'errors' || (role === 'requests' && failed));
}
