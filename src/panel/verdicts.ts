import {
  decideOn,
  prepareDecision,
  suppressAlike,
  type Decision,
  type DecisionBasis,
  type DetectionScores,
  type IncidentRules,
  type JudgedIncident,
  type SuppressedIncident,
  type SuppressionLabels,
  type ThresholdRule,
} from '../detection';
import type { DetectionInput } from './detectionInput';

/** What detection says of the rows that the chart shows. */
export interface Verdicts extends Pick<Decision, 'threshold' | 'alarmsPerDay'> {
  /** Anomaly score in [0, 1], one a row; NaN = none. */
  scores: Float64Array;
  /** 1 = anomalous, one a row. */
  flags: Uint8Array;
  /** Rows that are anomalous, ascending. */
  anomalousRows: Int32Array;
  scoredRows: number;
  /** Those with an anomalous row among the shown ones; their rows are of the shown ones. */
  incidents: JudgedIncident[];
  /** Likewise those that were taken back, for they look like a labelled false alarm. */
  suppressed: SuppressedIncident[];
}

const NO_LABELS: SuppressionLabels = { falseAlarms: [], incidents: [], revoked: [] };

/**
 * Decides on scores: cheap, so that moving the threshold never refits. All rows of the request take part, the shown ones are
 * picked afterwards: the threshold comes from all training rows, and what happened before the first shown row counts.
 */
export function decideVerdicts(options: {
  input: DetectionInput;
  /** Of the request's rows. */
  detection: DetectionScores;
  rule: ThresholdRule;
  rules: IncidentRules;
  labels?: SuppressionLabels;
}): Verdicts {
  const { input, detection, rule, rules, labels = NO_LABELS } = options;
  const { table, training } = input.request;
  const { times } = table;
  const raised = decideOn(basisOf(detection, { times, training }), { threshold: rule, incidents: rules });
  const decision = suppressAlike(raised, { times, detection, labels });
  const { shownRows } = input;
  const flags = Uint8Array.from(shownRows, (row) => decision.verdicts[row]);
  const scores = Float64Array.from(shownRows, (row) => detection.scores[row]);
  const raisedFlags = Uint8Array.from(shownRows, (row) => raised.verdicts[row]);
  const shown = { shownRows, flags, scores, times };
  const rows = Int32Array.from(flags, (_, row) => row);
  return {
    threshold: decision.threshold,
    alarmsPerDay: decision.alarmsPerDay,
    scores,
    flags,
    anomalousRows: rows.filter((row) => flags[row] === 1),
    scoredRows: rows.filter((row) => !Number.isNaN(scores[row])).length,
    incidents: shownIncidents(decision.incidents, shown),
    suppressed: decision.suppressed.flatMap(({ incident, ...likeness }) =>
      shownIncidents([incident], { ...shown, flags: raisedFlags }).map((own) => ({ incident: own, ...likeness }))
    ),
  };
}

/** Scores belong to one table and training window, so that they alone are the key. */
const bases = new WeakMap<DetectionScores, DecisionBasis>();

function basisOf(detection: DetectionScores, rows: Pick<DecisionBasis, 'times' | 'training'>): DecisionBasis {
  const basis = bases.get(detection) ?? prepareDecision({ ...rows, detection });
  bases.set(detection, basis);
  return basis;
}

/** Incidents by the shown rows, from the first anomalous one that is shown to the last. */
function shownIncidents(
  incidents: JudgedIncident[],
  shown: { shownRows: Int32Array; flags: Uint8Array; scores: Float64Array; times: Float64Array }
): JudgedIncident[] {
  const { shownRows, flags, scores, times } = shown;
  let next = 0;
  return incidents.flatMap((incident) => {
    while (next < shownRows.length && shownRows[next] < incident.firstRow) {
      next++;
    }
    const own: number[] = [];
    for (; next < shownRows.length && shownRows[next] <= incident.lastRow; next++) {
      if (flags[next] === 1) {
        own.push(next);
      }
    }
    if (own.length === 0) {
      return [];
    }
    const [firstRow, lastRow] = [own[0], own[own.length - 1]];
    const peakRow = own.reduce((highest, row) => (scores[row] > scores[highest] ? row : highest), firstRow);
    const [start, end] = [times[shownRows[firstRow]], times[shownRows[lastRow]]];
    return [{ ...incident, firstRow, lastRow, peakRow, start, end, peakScore: scores[peakRow] }];
  });
}
