import { detectionScoresOf } from '../testing/detectionScores';
import type { IncidentRules, SignalReading } from '../types';
import { defaultIncidentRules } from './incidentRules';
import { judgeIncidents } from './judgeIncidents';

const SCORES = [0.4, 0.4, 0.8, 0.9, 0.4];
const VERDICTS = Uint8Array.of(0, 0, 1, 1, 0);

function reading(id: string, role: SignalReading['role'], actual: number[], typical: number): SignalReading {
  return {
    ...{ id, name: id, role, entity: '', measure: 'level' },
    actual: Float64Array.from(actual),
    typical: new Float64Array(actual.length).fill(typical),
  };
}

const latency = reading('latency', 'latency', [45, 45, 200, 250, 45], 45);
const requests = reading('requests', 'requests', [100, 100, 90, 95, 100], 100);

/** Rows 2 and 3 are explained: by latency mostly, and by a second feature of it. */
const detection = detectionScoresOf(SCORES, {
  featureNames: ['requests 1 min', 'latency 1 min', 'latency 5 min'],
  featureSignals: ['requests', 'latency', 'latency'],
  readings: [requests, latency],
  explanation: { rows: Uint32Array.of(2, 3), contributions: Float32Array.of(0.1, 0.2, 0.1, 0.125, 0.25, 0.125) },
});

function judge(rules: Partial<IncidentRules> = {}, of = detection) {
  return judgeIncidents({
    times: Float64Array.from(SCORES, (_, row) => row * 60_000),
    stepMs: 60_000,
    verdicts: VERDICTS,
    threshold: 0.7,
    detection: of,
    rules: { ...defaultIncidentRules, ...rules },
  });
}

it('says why: contributions of the peak by feature and by signal, typical against actual where it is furthest', () => {
  const [{ why, area }] = judge().incidents;
  expect(why.features).toEqual([
    { name: 'latency 1 min', contribution: 0.25 },
    { name: 'requests 1 min', contribution: 0.125 },
    { name: 'latency 5 min', contribution: 0.125 },
  ]);
  expect(why.signals).toMatchObject([
    { id: 'latency', contribution: 0.375, actual: 250, typical: 45 },
    { id: 'requests', contribution: 0.125, actual: 90, typical: 100 },
  ]);
  expect(area).toBeCloseTo(0.3, 12);
});

it('adds up to the distance of the peak’s score from normal', () => {
  const [{ why }] = judge().incidents;
  const sum = (list: Array<{ contribution: number }>) =>
    list.reduce((total, { contribution }) => total + contribution, 0);
  expect(sum(why.features)).toBeCloseTo(0.9 - 0.4, 6);
  expect(sum(why.signals)).toBeCloseTo(0.9 - 0.4, 6);
});

it('orders signals by how far they are off where the peak was not explained', () => {
  const unexplained = { ...detection, explanation: { rows: new Uint32Array(), contributions: new Float32Array() } };
  const [{ why }] = judge({}, unexplained).incidents;
  expect(why.features).toEqual([]);
  expect(why.signals.map(({ id, contribution }) => [id, contribution])).toEqual([
    ['latency', 0],
    ['requests', 0],
  ]);
});

it.each<[IncidentRules['directions']['latency'], number]>([
  ['both', 1],
  ['above', 1],
  ['below', 0],
])('keeps an incident of slow answers where %s is bad: %d', (direction, count) => {
  const { incidents, verdicts } = judge({ directions: { ...defaultIncidentRules.directions, latency: direction } });
  expect(incidents).toHaveLength(count);
  expect([...verdicts]).toEqual(count === 1 ? [...VERDICTS] : [0, 0, 0, 0, 0]);
});

it('counts an incident’s length to the end of its last row', () => {
  expect(judge({ minimumMinutes: 2 }).incidents).toHaveLength(1);
  expect(judge({ minimumMinutes: 2.5 }).incidents).toHaveLength(0);
});

it.each([
  ['traffic', 12, 2],
  ['column', 12, 1],
  ['column', 13, 2],
] as const)('joins what flaps, of %s: alarms %p rows apart are %p', (featureKind, apart, expected) => {
  const scores = Array.from({ length: 20 }, (_, row) => (row === 2 || row === 2 + apart ? 0.9 : 0.4));
  const incidentsWith = (mergeGapMinutes: number) =>
    judgeIncidents({
      times: Float64Array.from(scores, (_, row) => row * 300_000),
      stepMs: 300_000,
      verdicts: Uint8Array.from(scores, (score) => (score > 0.7 ? 1 : 0)),
      threshold: 0.7,
      detection: detectionScoresOf(scores, { featureKind }),
      rules: { ...defaultIncidentRules, mergeGapMinutes },
    }).incidents;
  expect(incidentsWith(5)).toHaveLength(expected);
  expect(incidentsWith(0)).toHaveLength(2);
});
