import { stepOf } from '../stepOf';
import { classificationReport, type ClassificationReport } from './classificationReport';
import { confusionMatrix, type ConfusionMatrix } from './confusionMatrix';
import { eventReport, type EventReport } from './eventReport';
import { averagePrecision, rocAuc } from './ranking';

/** What detection said, and what really was. */
export interface EvaluatedRows {
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  /** One a row: 1 where an incident really is. */
  truth: Uint8Array;
  /** Anomaly scores, one a row; NaN = none. */
  scores: Float64Array;
  /** One a row: 1 anomalous, 0 normal or without a score. */
  verdicts: Uint8Array;
  /** One a row: 1 where it lies in the training window. */
  training: Uint8Array;
}

/** How good verdicts were on some rows: by event first, for that is what whoever is on call lives with. */
export interface Evaluation {
  rows: number;
  events: EventReport;
  /** Rows without a score count as taken for normal. */
  classification: ClassificationReport;
  confusion: ConfusionMatrix;
  /** Of the rows with a score; NaN where one of the classes is absent. */
  averagePrecision: number;
  /** Of the rows with a score; NaN where one of the classes is absent. */
  rocAuc: number;
}

/** Rows that the model learnt from flatter it, so they are judged apart; null where there are none. */
export interface EvaluationReport {
  outOfSample: Evaluation | null;
  inSample: Evaluation | null;
}

/**
 * Judges verdicts and scores by labels, outside of the training window and in it.
 *
 * @throws DetectionError 'bad-shape' for unequal lengths
 */
export function evaluate(input: EvaluatedRows): EvaluationReport {
  return {
    outOfSample: evaluationOf(
      input,
      input.training.map((flag) => 1 - flag)
    ),
    inSample: evaluationOf(input, input.training),
  };
}

function evaluationOf({ times, truth, scores, verdicts }: EvaluatedRows, evaluated: Uint8Array): Evaluation | null {
  const isEvaluated = (_: number, row: number) => evaluated[row] === 1;
  const ownTruth = truth.filter(isEvaluated);
  if (ownTruth.length === 0) {
    return null;
  }
  const ownVerdicts = verdicts.filter(isEvaluated);
  const ownScores = scores.filter(isEvaluated);
  return {
    rows: ownTruth.length,
    events: eventReport({ times, truth, verdicts, evaluated }, stepOf(times)),
    classification: classificationReport(ownTruth, ownVerdicts),
    confusion: confusionMatrix(ownTruth, ownVerdicts),
    averagePrecision: averagePrecision(ownTruth, ownScores),
    rocAuc: rocAuc(ownTruth, ownScores),
  };
}
