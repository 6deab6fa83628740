import { DetectionError } from '../../errors';
import { numbersBelow } from '../../sampling';
import type { FeatureMatrix, Signal, SignalTable } from '../../types';
import { findTotals } from '../totals';
import { validateTable } from '../validateTable';
import { signalFeatures, type TrafficColumn } from './signalFeatures';
import { stepOf, type ProfileKind } from './profile';

/** Features of traffic, and what the decision and the reader need to know of them. */
export interface TrafficFeatures {
  /** Standardised on the training rows: a forest takes them as they are, a scaler would undo their weights. */
  matrix: FeatureMatrix;
  /** One a feature: true for one-minute and stuck features, which say that something moves now. */
  immediate: boolean[];
  /** What was found to repeat, by id of the signal. */
  profiles: Map<string, ProfileKind>;
}

/**
 * Features in which an incident stands out and a normal night doesn't: every one is a deviation from what was expected at
 * that time, in standard deviations, compressed. All are causal, and all statistics come from training rows.
 *
 * - requests (and other counts): variance-stabilised deviation from the time-of-day profile and slow level, over 1 and 5
 *   minutes (countResiduals)
 * - errors: deviation from requests × the usual ratio, over 1, 5 and 15 minutes; fewer count a tenth (errorResiduals)
 * - latency: log deviation, with a variance that shrinks with traffic, over 1, 5 and 15 minutes; faster counts a tenth
 * - requests and latency: how stuck they are (stuckness)
 *
 * A missing value stays missing in the one-minute features of its signal, and in longer ones where half the window is.
 *
 * @param training one flag a row: 1 where the model learns from it
 * @throws DetectionError 'bad-shape' for unequal lengths or times that don't ascend; 'no-features' for no signals
 */
export function trafficFeatures(table: SignalTable, training: Uint8Array): TrafficFeatures {
  validateTable(table);
  if (table.signals.length === 0) {
    throw new DetectionError(
      'no-features',
      'The data has times but no signal to learn from; at least one numeric series is needed. Add a query or assign a role to a field.',
      { signals: 0 }
    );
  }
  const rows = numbersBelow(table.times.length).filter((row) => training[row] === 1);
  const context = { times: table.times, rows, step: stepOf(table.times) };
  const totals = findTotals(table.signals);
  const onlyTotal = totals.size === 1 ? [...totals.values()][0] : undefined;
  const columns: TrafficColumn[] = [];
  const profiles = new Map<string, ProfileKind>();
  const add = (signal: Signal, requests: Float64Array | undefined) => {
    const { columns: own, kind } = signalFeatures(context, signal, requests);
    columns.push(...own);
    if (kind) {
      profiles.set(signal.id, kind);
    }
  };
  const seen = new Set<string>();
  for (const signal of table.signals) {
    const total = totals.get(signal.entity) ?? onlyTotal;
    const own = totals.get(signal.entity);
    if (own?.parts.includes(signal)) {
      if (!seen.has(signal.entity)) {
        seen.add(signal.entity);
        add(wholeOf(signal, own.values), own.values);
      }
      if (signal.statusClass !== '4xx' && signal.statusClass !== '5xx') {
        continue;
      }
    }
    add(signal, total?.values);
  }
  return {
    matrix: {
      names: columns.map((column) => column.name),
      columns: columns.map((column) => column.values),
      rowCount: table.times.length,
    },
    immediate: columns.map((column) => column.immediate),
    profiles,
  };
}

/** The sum of an entity's status classes, as a signal of its own. */
function wholeOf({ entity }: Signal, values: Float64Array): Signal {
  const name = entity === '' ? 'requests' : `${entity} requests`;
  return { id: name, name, role: 'requests', measure: 'count', entity, values };
}
