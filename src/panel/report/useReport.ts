import { useMemo } from 'react';
import type { Label } from '../../annotations';
import {
  evaluate,
  prepareDecision,
  proposeThreshold,
  type EvaluationReport,
  type ThresholdProposal,
} from '../../detection';
import type { Detection } from '../useFit';
import type { Verdicts } from '../verdicts';
import { reportRows, type ReportRow } from './reportRows';
import { truthRows } from './truthRows';

export interface Report {
  rows: ReportRow[];
  /** Null where nobody said what was an incident. */
  evaluation: EvaluationReport | null;
  /** Null where no labelled incident has a score. */
  proposal: ThresholdProposal | null;
  anomalous: number;
  normal: number;
}

/** Everything that the report says of a detection; only what depends on the verdicts follows a slider. */
export function useReport(detection: Detection, verdicts: Verdicts, labels: readonly Label[]): Report {
  const { input, signals, scores } = detection;
  const { times } = signals.table;
  const series = signals.truth?.values;
  const truth = useMemo(() => truthRows(times, labels, series), [times, labels, series]);
  const rows = useMemo(() => {
    const isTrue = (start: number, end: number) =>
      series?.some((value, row) => value === 1 && times[row] >= start && times[row] <= end) ?? false;
    return reportRows(verdicts, labels, isTrue);
  }, [verdicts, labels, series, times]);
  const evaluation = useMemo(
    () => truth && evaluate({ ...evaluatedRows(detection, verdicts), truth }),
    [detection, verdicts, truth]
  );
  const basis = useMemo(
    () => prepareDecision({ times: input.request.table.times, training: input.request.training, detection: scores }),
    [input, scores]
  );
  const proposal = useMemo(() => {
    const ofTruth = series ? { ...stretchesOfTruth(times, series) } : { incidents: [], normalRows: undefined };
    const shown = input.shownRows;
    const normalRows = ofTruth.normalRows && new Uint8Array(input.request.table.times.length);
    shown.forEach((row, index) => normalRows && (normalRows[row] = ofTruth.normalRows?.[index] ?? 0));
    return proposeThreshold({
      basis,
      incidents: [...labels.filter(({ kind }) => kind === 'incident'), ...ofTruth.incidents],
      normal: labels.filter(({ kind }) => kind === 'false-alarm' || kind === 'known-good'),
      normalRows,
    });
  }, [basis, input, labels, series, times]);
  const anomalous = verdicts.anomalousRows.length;
  return { rows, evaluation, proposal, anomalous, normal: verdicts.scoredRows - anomalous };
}

/** The shown rows as the evaluation takes them, but for the truth. */
export function evaluatedRows({ input, signals }: Pick<Detection, 'input' | 'signals'>, verdicts: Verdicts) {
  return {
    times: signals.table.times,
    scores: verdicts.scores,
    verdicts: verdicts.flags,
    training: Uint8Array.from(input.shownRows, (row) => input.request.training[row]),
  };
}

/** An alarm so soon after an incident is still about it. */
const GRACE_MS = 15 * 60_000;

/** True incidents, and rows that are known to be none. */
function stretchesOfTruth(times: Float64Array, series: Float64Array) {
  const incidents: Array<{ from: number; to: number }> = [];
  const normalRows = new Uint8Array(times.length);
  let last = -Infinity;
  series.forEach((value, row) => {
    if (value === 1) {
      if (series[row - 1] === 1) {
        incidents[incidents.length - 1].to = times[row];
      } else {
        incidents.push({ from: times[row], to: times[row] });
      }
      last = times[row];
    }
    normalRows[row] = value === 0 && times[row] - last > GRACE_MS ? 1 : 0;
  });
  return { incidents, normalRows };
}
