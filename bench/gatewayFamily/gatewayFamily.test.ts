/** @jest-environment node */
import { decide, defaultIncidentRules, detect, evaluate, recallAtAlarmRate } from '../../src/detection';
import { requestOf } from '../../src/detection/testing/matrix';
import { generateGatewayFamily, type LabelledTable } from './generate';

const MINUTE = 60_000;

/** No constant was chosen on this seed. */
const HELD_OUT_SEED = 101;

function judge({ table, training, truth }: LabelledTable) {
  const { times } = table;
  const detection = detect(requestOf(table, training, { features: { set: 'traffic' } }));
  const threshold = { kind: 'outOfBag' } as const;
  const { verdicts } = decide({ times, training, detection, threshold, incidents: defaultIncidentRules });
  const { scores } = detection;
  const part = evaluate({ times, truth, scores, verdicts, training }).outOfSample;
  if (!part) {
    throw new Error('There is no row after training; generate some.');
  }
  const evaluated = training.map((flag) => 1 - flag);
  const [, anomaly] = part.classification.classes;
  return {
    averagePrecision: part.averagePrecision,
    recallAtOneAlarm: recallAtAlarmRate(scores, { times, truth, evaluated }, 1, MINUTE),
    f1: anomaly.support > 0 ? anomaly.f1Score : NaN,
    caught: part.events.recall,
    alarmsPerDay: part.events.falseAlarmsPerDay,
  };
}

function meanOf(values: number[]): number {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

describe('generated gateway files', () => {
  const family = generateGatewayFamily(HELD_OUT_SEED);

  it('are the same for the same seed, and others for another', () => {
    const [again] = generateGatewayFamily(HELD_OUT_SEED);
    const [other] = generateGatewayFamily(HELD_OUT_SEED + 1);
    expect(again).toEqual(family[0]);
    expect(other.table.signals[0].values).not.toEqual(family[0].table.signals[0].values);
  });

  it.each(family.map((file) => [file.name, file] as const))('are files of traffic: %s', (_, file) => {
    const { table, training, truth, incidents } = file;
    const [requests, errors5xx, errors4xx, latency] = table.signals.map(({ values }) => values);
    expect(table.signals.every(({ values }) => values.length === table.times.length)).toBe(true);
    table.times.forEach((time, row) => {
      expect(errors5xx[row] > requests[row] || errors4xx[row] > requests[row]).toBe(false);
      expect(latency[row] <= 0).toBe(false);
      expect(row > 0 && time <= table.times[row - 1]).toBe(false);
    });
    const firstScored = training.indexOf(0);
    expect(training.slice(firstScored).every((flag) => flag === 0)).toBe(true);
    expect(truth.includes(1)).toBe(incidents.length > 0);
  });

  it('that no constant was chosen on: incidents caught, few false alarms', () => {
    const judged = family.map(judge);
    const mean = (key: keyof (typeof judged)[number]) => meanOf(judged.map((measures) => measures[key]));
    expect(mean('averagePrecision')).toBeGreaterThanOrEqual(0.92);
    expect(mean('recallAtOneAlarm')).toBeGreaterThanOrEqual(0.97);
    expect(mean('f1')).toBeGreaterThanOrEqual(0.83);
    expect(mean('caught')).toBeGreaterThanOrEqual(0.97);
    expect(mean('alarmsPerDay')).toBeLessThanOrEqual(0.6);
    const calm = family.findIndex(({ incidents }) => incidents.length === 0);
    expect(judged[calm].alarmsPerDay).toBeLessThanOrEqual(0.3);
  }, 120_000);
});
