import { lowerBound } from '../lowerBound';
import type { DetectionScores, Incident, Reasons, SignalReading, SignalReason } from '../types';

/** Why an incident is one: each feature's and each signal's contribution to its peak, and typical against actual. */
export function reasonsFor(incident: Incident, detection: DetectionScores): Reasons {
  const contributions = contributionsAt(incident.peakRow, detection);
  const features = detection.featureNames
    .map((name, f) => ({ name, contribution: contributions?.[f] ?? 0 }))
    .sort((a, b) => b.contribution - a.contribution);
  const ofSignal = (id: string) =>
    detection.featureSignals.reduce((sum, signal, f) => sum + (signal === id ? (contributions?.[f] ?? 0) : 0), 0);
  const signals = detection.readings
    .map((reading) => reasonOf(reading, incident, ofSignal(reading.id)))
    .sort((a, b) => b.contribution - a.contribution || relativeDeviation(b) - relativeDeviation(a));
  return { signals, features: contributions ? features : [] };
}

/** The explained row's contributions; undefined where the row wasn't explained. */
function contributionsAt(row: number, { explanation, featureNames }: DetectionScores): Float32Array | undefined {
  const { rows, contributions } = explanation;
  const at = lowerBound(rows, row);
  const width = featureNames.length;
  return rows[at] === row ? contributions.subarray(at * width, (at + 1) * width) : undefined;
}

function reasonOf(
  reading: SignalReading,
  { firstRow, lastRow, peakRow }: Incident,
  contribution: number
): SignalReason {
  const { id, name, role, entity, measure, actual, typical } = reading;
  let furthest = peakRow;
  let distance = Math.abs(actual[peakRow] - typical[peakRow]) || 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (Math.abs(actual[row] - typical[row]) > distance) {
      furthest = row;
      distance = Math.abs(actual[row] - typical[row]);
    }
  }
  return { id, name, role, entity, measure, contribution, actual: actual[furthest], typical: typical[furthest] };
}

function relativeDeviation({ actual, typical }: SignalReason): number {
  const size = Math.max(Math.abs(actual), Math.abs(typical));
  return size > 0 ? Math.abs(actual - typical) / size : 0;
}
