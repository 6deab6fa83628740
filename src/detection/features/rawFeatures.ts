import { DetectionError } from '../errors';
import type { FeatureMatrix, Signal, SignalTable } from '../types';
import { errorRatios } from './errorRatios';
import { findTotals, isSuccessCount, type EntityTotal } from './totals';
import { validateTable } from './validateTable';

interface Feature {
  name: string;
  entity: string;
  /** The id of the signal that it is about. */
  signal: string;
  values: Float64Array;
}

/** The plain features, and what each is about. */
export interface RawFeatures extends FeatureMatrix {
  /** The id of the signal that each feature is about; of a sum of classes, its first. */
  signals: string[];
}

/**
 * The plain features: what an operator would put on a dashboard, one row each.
 *
 * - Requests are taken as they are. Where an entity has only counts by status class, their sum is its total. Where a total is
 *   known, counts of 1xx–3xx are no features themselves.
 * - A count of errors becomes a ratio to its entity's total (0/0 = 0). Where the entity has no requests, the total of the
 *   only entity that has some is taken; where there are none or several, the count stays a count.
 * - Error ratios, latencies and everything else are taken as they are.
 *
 * Names are the signals' names, with ` ratio` behind a count that became one, and the entity where names would repeat.
 *
 * @returns as many rows as the table has times, in the order of its signals; a sum of classes comes first of its entity
 * @throws DetectionError 'bad-shape' for unequal lengths or times that don't ascend; 'no-features' for no signals
 */
export function rawFeatures(table: SignalTable): RawFeatures {
  validateTable(table);
  const totals = findTotals(table.signals);
  const ratios = errorRatios(table.signals, totals);
  const features: Feature[] = [];
  const summedEntities = new Set<string>();
  for (const signal of table.signals) {
    const total = totals.get(signal.entity);
    if (total?.parts.includes(signal) && !summedEntities.has(signal.entity)) {
      summedEntities.add(signal.entity);
      features.push({ name: sumName(signal.entity), entity: signal.entity, signal: signal.id, values: total.values });
    }
    const feature = featureOf(signal, totals, ratios);
    if (feature) {
      features.push(feature);
    }
  }
  if (features.length === 0) {
    throw new DetectionError(
      'no-features',
      'The data has times but no signal to learn from; at least one numeric series is needed. Add a query or assign a role to a field.',
      { signals: table.signals.length }
    );
  }
  return {
    names: distinctNames(features),
    columns: features.map((feature) => feature.values),
    rowCount: table.times.length,
    signals: features.map((feature) => feature.signal),
  };
}

/** The signal's own feature; undefined where the total says it already. */
function featureOf(
  signal: Signal,
  totals: Map<string, EntityTotal>,
  ratios: Map<Signal, Float64Array>
): Feature | undefined {
  const { id, name, entity, values } = signal;
  const ratio = ratios.get(signal);
  if (ratio) {
    return { name: `${name} ratio`, entity, signal: id, values: ratio };
  }
  return totals.has(entity) && isSuccessCount(signal) ? undefined : { name, entity, signal: id, values };
}

function sumName(entity: string): string {
  return entity === '' ? 'requests' : `${entity} requests`;
}

function distinctNames(features: Feature[]): string[] {
  const uses = new Map<string, number>();
  for (const { name } of features) {
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return features.map(({ name, entity }) => (uses.get(name) === 1 || entity === '' ? name : `${name} (${entity})`));
}
