import { SHORT_ROWS } from '../features/column/columnFeatures';
import type { DetectionScores, Direction, Incident, IncidentRules, JudgedIncident, SignalReason } from '../types';
import { findIncidents } from './findIncidents';
import { mergeNear } from './mergeNear';
import { reasonsFor } from './reasonsFor';
import { severityOf } from './severityOf';

const MINUTE = 60_000;

/** Runs of anomalous rows after the rules: joined, judged, and without the ones that the rules drop. */
export function judgeIncidents(options: {
  times: Float64Array;
  stepMs: number;
  verdicts: Uint8Array;
  threshold: number;
  detection: DetectionScores;
  rules: IncidentRules;
}): { incidents: JudgedIncident[]; verdicts: Uint8Array } {
  const { times, stepMs, verdicts, threshold, detection, rules } = options;
  const runs = findIncidents(times, verdicts, detection.scores);
  const kept = verdicts.slice();
  const incidents = mergeNear(runs, gapOf(rules, detection, stepMs), stepMs).flatMap((incident) => {
    const why = reasonsFor(incident, detection);
    const tooShort = incident.end - incident.start + stepMs < rules.minimumMinutes * MINUTE;
    if (tooShort || !isBad(why.signals.at(0), rules.directions)) {
      kept.fill(0, incident.firstRow, incident.lastRow + 1);
      return [];
    }
    const area = areaOf(incident, { scores: detection.scores, verdicts, threshold, stepMs });
    return [{ ...incident, area, severity: severityOf(incident.peakScore, threshold, area), why }];
  });
  return { incidents, verdicts: kept };
}

/**
 * Of a single column, what comes while its short window still holds a row of the incident before is no new one: a storm flaps
 * as the medians take it in.
 */
function gapOf({ mergeGapMinutes }: IncidentRules, { featureKind }: DetectionScores, stepMs: number): number {
  const least = featureKind === 'column' && mergeGapMinutes > 0 ? (SHORT_ROWS - 1) * stepMs : 0;
  return Math.max(mergeGapMinutes * MINUTE, least);
}

/** Whether the leading signal lies on the side that is bad. */
function isBad(leading: SignalReason | undefined, directions: Record<SignalReason['role'], Direction>): boolean {
  const direction = leading ? directions[leading.role] : 'both';
  const deviation = leading ? leading.actual - leading.typical : 0;
  return !((direction === 'above' && deviation < 0) || (direction === 'below' && deviation > 0));
}

function areaOf(
  { firstRow, lastRow }: Incident,
  of: { scores: Float64Array; verdicts: Uint8Array; threshold: number; stepMs: number }
): number {
  let sum = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (of.verdicts[row] === 1) {
      sum += Math.max(0, of.scores[row] - of.threshold);
    }
  }
  return (sum * of.stepMs) / MINUTE;
}
