import { stepOf, type JudgedIncident } from '../src/detection';
import type { Backtest, Run } from './runBacktest';
import { reasonText } from './reasonText';
import { isoOf } from './trainingRange';

/**
 * The backtest as one JSON object; times are ISO 8601 in UTC, and what there is none of is null. `to` of the training window
 * is not in it. An incident's contributions add up to its peak's score less the median score of the rows learnt from.
 */
export function reportJson(backtest: Backtest): string {
  const { dataset, options, trained, run, compared } = backtest;
  const { times } = dataset.table;
  const json = {
    rows: dataset.inputRows,
    training: {
      from: isoOf(times[trained.first]),
      to: isoOf(times[trained.end] ?? times[times.length - 1] + stepOf(times)),
      rows: trained.end - trained.first,
    },
    features: run.detection.featureNames,
    featureKind: run.detection.featureKind,
    ...(run.detection.featureFallback && { featureFallback: run.detection.featureFallback }),
    ...outcomeOf(run),
    detector: run.detector,
    seed: options.seed,
    ...(compared && { compare: compared.map((each) => ({ detector: each.detector, ...outcomeOf(each) })) }),
    notes: dataset.notes,
  };
  return JSON.stringify(json, null, 2);
}

function outcomeOf({ decision, report }: Run) {
  return {
    threshold: decision.threshold,
    report,
    incidents: decision.incidents.map(incidentOf),
  };
}

function incidentOf({ start, end, peakScore, severity, why }: JudgedIncident) {
  return {
    start: isoOf(start),
    end: isoOf(end),
    peak: peakScore,
    severity,
    contributions: Object.fromEntries(why.features.map(({ name, contribution }) => [name, contribution])),
    signals: why.signals.map(({ name, contribution, actual, typical }) => ({ name, contribution, actual, typical })),
    why: reasonText(why),
  };
}
