import { DetectionError } from '../errors';

/** One line of a classification report. */
export interface ReportLine {
  name: string;
  /** In [0, 1]; 0 where nothing was predicted to be of the class. */
  precision: number;
  /** In [0, 1]; 0 where nothing is of the class. */
  recall: number;
  /** Harmonic mean of both; 0 where both are 0. */
  f1Score: number;
  /** Rows that are of the class. */
  support: number;
}

/** Precision, recall, F1 and support per class, with their averages. */
export interface ClassificationReport {
  classes: ReportLine[];
  /** Share of rows that were predicted right; NaN without rows. */
  accuracy: number;
  /** Plain mean over classes. */
  macroAverage: ReportLine;
  /** Mean over classes, weighted by support. */
  weightedAverage: ReportLine;
}

/**
 * Compares predictions with the truth, class by class.
 *
 * Source: scikit-learn 1.9.1, classification_report of 0/1 labels with zero_division=0.
 *
 * @param truth one a row: 1 anomalous, 0 normal
 * @param predicted as many
 * @param names what to call class 0 and class 1
 * @throws DetectionError 'bad-shape' for unequal lengths
 */
export function classificationReport(
  truth: Uint8Array,
  predicted: Uint8Array,
  names: [string, string] = ['normal', 'anomaly']
): ClassificationReport {
  if (truth.length !== predicted.length) {
    throw new DetectionError(
      'bad-shape',
      `There are ${truth.length} true classes for ${predicted.length} predictions; there must be one each a row. Compare the same rows.`,
      { truth: truth.length, predicted: predicted.length }
    );
  }
  const classes = names.map((name, label) => lineOf(name, label, truth, predicted));
  const right = truth.reduce((count, label, row) => count + (predicted[row] === label ? 1 : 0), 0);
  return {
    classes,
    accuracy: right / truth.length,
    macroAverage: average('macro avg', classes, () => 1),
    weightedAverage: average('weighted avg', classes, (line) => line.support),
  };
}

function lineOf(name: string, label: number, truth: Uint8Array, predicted: Uint8Array): ReportLine {
  let hits = 0;
  let claimed = 0;
  let support = 0;
  for (let row = 0; row < truth.length; row++) {
    const isOfClass = truth[row] === label;
    const isClaimed = predicted[row] === label;
    hits += isOfClass && isClaimed ? 1 : 0;
    claimed += isClaimed ? 1 : 0;
    support += isOfClass ? 1 : 0;
  }
  return {
    name,
    precision: ratio(hits, claimed),
    recall: ratio(hits, support),
    f1Score: ratio(2 * hits, claimed + support),
    support,
  };
}

function average(name: string, lines: ReportLine[], weightOf: (line: ReportLine) => number): ReportLine {
  const weight = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const mean = (pick: (line: ReportLine) => number) =>
    ratio(
      lines.reduce((sum, line) => sum + pick(line) * weightOf(line), 0),
      weight
    );
  return {
    name,
    precision: mean((line) => line.precision),
    recall: mean((line) => line.recall),
    f1Score: mean((line) => line.f1Score),
    support: lines.reduce((sum, line) => sum + line.support, 0),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
