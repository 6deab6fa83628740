import { DetectionError } from '../../errors';
import { flaggedRows } from '../../rows';
import { atProgress, runToEnd, type Steps } from '../../steps';
import { stepOf } from '../../stepOf';
import type { FeatureMatrix, Signal, SignalReading, SignalTable } from '../../types';
import { findTotals, isSuccessCount } from '../totals';
import { validateTable } from '../validateTable';
import { signalFeatures, type TrafficColumn } from './signalFeatures';
import type { ProfileKind } from './profile';

/** Features of traffic, and what the decision and the reader need to know of them. */
export interface TrafficFeatures {
  /** Standardised on the training rows: a forest takes them as they are, a scaler would undo their weights. */
  matrix: FeatureMatrix;
  /** One a feature: true for one-minute and stuck features, which say that something moves now. */
  immediate: boolean[];
  /** One a feature: the id of the signal that it is about. */
  featureSignals: string[];
  /** One a signal that has features; a sum of status classes has an id of its own. */
  readings: SignalReading[];
  /** What was found to repeat, by id of the signal. */
  profiles: Map<string, ProfileKind>;
}

/**
 * Features in which an incident stands out and a normal night doesn't: every one is a deviation from what was expected at
 * that time, in standard deviations, compressed. All are causal, and all statistics come from training rows.
 *
 * - requests (and other counts): variance-stabilised deviation from the time-of-day profile and slow level, over 1 and 5
 *   minutes, and over 15 where requests are few (countResiduals)
 * - errors: deviation from requests × the usual ratio, over 1, 5 and 15 minutes; fewer count a tenth (errorResiduals)
 * - latency: log deviation, with a variance that shrinks with traffic, over 1, 5 and 15 minutes; faster counts a tenth
 * - requests and latency: how stuck they are (stuckness)
 *
 * A missing value stays missing in the one-minute features of its signal, and in longer ones where half the window is.
 *
 * @param training one flag a row: 1 where the model learns from it
 * @returns in slices of a few milliseconds, with the share of signals that are done
 * @throws DetectionError 'bad-shape' for unequal lengths or times that don't ascend; 'no-features' for no signals
 */
export function* trafficFeatureSteps(table: SignalTable, training: Uint8Array): Steps<TrafficFeatures> {
  validateTable(table);
  const rows = flaggedRows(training);
  const context = { times: table.times, rows, step: stepOf(table.times) };
  const sources = sourcesOf(table.signals);
  const columns: TrafficColumn[] = [];
  const featureSignals: string[] = [];
  const readings: SignalReading[] = [];
  const profiles = new Map<string, ProfileKind>();
  for (const [i, { signal, requests }] of sources.entries()) {
    const work = signalFeatures(context, signal, requests);
    const { columns: own, reading, kind } = yield* atProgress(work, i / sources.length);
    columns.push(...own);
    featureSignals.push(...own.map(() => signal.id));
    readings.push(reading);
    if (kind) {
      profiles.set(signal.id, kind);
    }
  }
  return {
    matrix: {
      names: columns.map((column) => column.name),
      columns: columns.map((column) => column.values),
      rowCount: table.times.length,
    },
    immediate: columns.map((column) => column.immediate),
    featureSignals,
    readings,
    profiles,
  };
}

/** trafficFeatureSteps, run to its end. */
export function trafficFeatures(table: SignalTable, training: Uint8Array): TrafficFeatures {
  return runToEnd(trafficFeatureSteps(table, training));
}

/** A signal that has features of its own, and the requests that it is judged by. */
interface Source {
  signal: Signal;
  requests: Float64Array | undefined;
}

/**
 * Requests by status class become one signal, their sum, where there is no total; failures (4xx, 5xx) stay signals of their own,
 * successes (1xx–3xx) don't. A signal without
 * requests of its own entity is judged by those of the only entity that has some.
 */
function sourcesOf(signals: Signal[]): Source[] {
  if (signals.length === 0) {
    throw new DetectionError(
      'no-features',
      'The data has times but no signal to learn from; at least one numeric series is needed. Add a query or assign a role to a field.',
      { signals: 0 }
    );
  }
  const totals = findTotals(signals);
  const onlyTotal = totals.size === 1 ? [...totals.values()][0] : undefined;
  const sources: Source[] = [];
  const summed = new Set<string>();
  for (const signal of signals) {
    const own = totals.get(signal.entity);
    if (own?.parts.includes(signal) && !summed.has(signal.entity)) {
      summed.add(signal.entity);
      sources.push({ signal: wholeOf(signal, own.values), requests: own.values });
    }
    if (!own || !isSuccessCount(signal)) {
      sources.push({ signal, requests: (own ?? onlyTotal)?.values });
    }
  }
  return sources;
}

/** The sum of an entity's status classes, as a signal of its own. */
function wholeOf({ entity }: Signal, values: Float64Array): Signal {
  const name = entity === '' ? 'requests' : `${entity} requests`;
  return { id: name, name, role: 'requests', measure: 'count', entity, values };
}
