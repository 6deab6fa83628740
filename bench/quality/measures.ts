import type { Dataset } from '../../cli/dataset';
import type { RowRange } from '../../cli/trainingRange';
import { evaluate, recallAtAlarmRate, stepOf } from '../../src/detection';

export type MeasureKey =
  'averagePrecision' | 'recallAtOneAlarm' | 'f1' | 'recall' | 'falseAlarmsPerDay' | 'precision' | 'medianDelay';

/** What is measured of a file; NaN where it has no incident. */
export type Measured = Record<MeasureKey, number>;

export const MEASURES: Array<{ key: MeasureKey; title: string; digits: number }> = [
  { key: 'averagePrecision', title: 'average precision', digits: 2 },
  { key: 'recallAtOneAlarm', title: 'recall at 1 false alarm/day', digits: 2 },
  { key: 'f1', title: 'F1 (rows)', digits: 2 },
  { key: 'recall', title: 'incidents caught', digits: 2 },
  { key: 'falseAlarmsPerDay', title: 'false alarms/day', digits: 2 },
  { key: 'precision', title: 'alarms that are true', digits: 2 },
  { key: 'medianDelay', title: 'median delay (min)', digits: 1 },
];

/** Judges scores and verdicts on the rows outside of the training range. */
export function measure(
  { dataset, trained }: { dataset: Dataset; trained: RowRange },
  { scores, verdicts }: { scores: Float64Array; verdicts: Uint8Array }
): Measured {
  const { times } = dataset.table;
  const { truth } = dataset;
  const training = new Uint8Array(times.length).fill(1, trained.first, trained.end);
  const evaluation = truth && evaluate({ times, truth, scores, verdicts, training }).outOfSample;
  if (!truth || !evaluation) {
    throw new Error(`${dataset.source} has no labels, or no row outside of the training range.`);
  }
  const { events, classification } = evaluation;
  const [, anomaly] = classification.classes;
  const evaluated = training.map((flag) => 1 - flag);
  return {
    averagePrecision: evaluation.averagePrecision,
    recallAtOneAlarm: recallAtAlarmRate(scores, { times, truth, evaluated }, 1, stepOf(times)),
    f1: anomaly.support > 0 ? anomaly.f1Score : NaN,
    recall: events.recall,
    falseAlarmsPerDay: events.falseAlarmsPerDay,
    precision: events.precision,
    medianDelay: events.medianDelay,
  };
}

/** The mean of each measure over the files that have it. */
export function meanOf(list: Measured[]): Measured {
  const means = MEASURES.map(({ key }) => {
    const values = list.map((measured) => measured[key]).filter(Number.isFinite);
    return [key, values.reduce((sum, value) => sum + value, 0) / values.length];
  });
  return Object.fromEntries(means) as Measured;
}
