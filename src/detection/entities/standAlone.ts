import { findTotals } from '../features/totals';
import type { Signal } from '../types';

/**
 * Whether the entities of these signals are things of their own (load balancers, routes), each with a normal of its own, and
 * not aspects of one thing (quantiles of a latency): at least two have requests of their own, or there are several and
 * nobody counts requests.
 */
export function entitiesStandAlone(signals: Signal[]): boolean {
  const withRequests = [...findTotals(signals).keys()];
  const counted = withRequests.length > 0 ? withRequests : signals.map(({ entity }) => entity);
  return new Set(counted.filter((entity) => entity !== '')).size >= 2;
}
