import { decide, findIncidents, type Incident, type ThresholdRule } from '../detection';
import type { DetectionInput } from './detectionInput';

/** What detection says of the rows that the chart shows. */
export interface Verdicts {
  /** Anomaly score in [0, 1], one a row; NaN = none. */
  scores: Float64Array;
  threshold: number;
  /** 1 = anomalous, one a row. */
  flags: Uint8Array;
  /** Rows that are anomalous, ascending. */
  anomalousRows: Int32Array;
  scoredRows: number;
  incidents: Incident[];
}

/** Decides on scores: cheap, so that moving the threshold never refits. The threshold comes from all training rows. */
export function decideVerdicts(options: {
  input: DetectionInput;
  /** One a row of the request. */
  scores: Float64Array;
  rule: ThresholdRule;
}): Verdicts {
  const { input, scores, rule } = options;
  const { table, training } = input.request;
  const decision = decide(scores, training, rule);
  const pick = <T extends Float64Array | Uint8Array>(values: T, picked: T): T => {
    input.loadedRows.forEach((row, index) => (picked[index] = values[row]));
    return picked;
  };
  const count = input.loadedRows.length;
  const flags = pick(decision.verdicts, new Uint8Array(count));
  const loadedScores = pick(scores, new Float64Array(count));
  const times = pick(table.times, new Float64Array(count));
  const rows = Int32Array.from(flags, (_, row) => row);
  return {
    scores: loadedScores,
    threshold: decision.threshold,
    flags,
    anomalousRows: rows.filter((row) => flags[row] === 1),
    scoredRows: rows.filter((row) => !Number.isNaN(loadedScores[row])).length,
    incidents: findIncidents(times, flags, loadedScores),
  };
}
