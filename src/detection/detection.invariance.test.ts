import { detect } from './detect';
import { defaultIncidentRules } from './incidents/incidentRules';
import { createRandom } from './random';
import { normalNumbers, requestOf, signalOf } from './testing/matrix';
import { decide } from './threshold/decide';
import type { Signal, SignalTable } from './types';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const ROWS = 900;
const TRAINED = 700;

/** A service with a daily pattern and a rise of errors and latency in the last rows, at any step. */
function serviceAt(stepMs: number): SignalTable {
  const times = Float64Array.from({ length: ROWS }, (_, row) => Date.UTC(2026, 0, 5) + row * stepMs);
  const random = createRandom(4);
  const noise = normalNumbers(ROWS, 5);
  const latencyNoise = normalNumbers(ROWS, 6, 0, 0.05);
  const expected = Array.from(times, (time) => 4000 + 2000 * Math.sin((2 * Math.PI * time) / (24 * 60 * MINUTE)));
  const requests = expected.map((mean, row) => Math.round(mean + 60 * noise[row]));
  const isIncident = (row: number) => row >= 850 && row < 870;
  const errors = requests.map((count, row) =>
    Math.round(count * (isIncident(row) ? 0.3 : 0.01) * (0.9 + 0.2 * random.nextDouble()))
  );
  const latency = expected.map((_, row) => 50 * (isIncident(row) ? 5 : 1) * (1 + latencyNoise[row]));
  return {
    times,
    signals: [
      signalOf('requests', requests, { role: 'requests', measure: 'count' }),
      signalOf('5xx', errors, { role: 'errors', measure: 'count', statusClass: '5xx' }),
      signalOf('latency', latency, { role: 'latency' }),
    ],
  };
}

const training = Uint8Array.from({ length: ROWS }, (_, row) => (row < TRAINED ? 1 : 0));
const detectionOf = (table: SignalTable) => detect(requestOf(table, training, { features: { set: 'traffic' } }));
const scaledBy = (signal: Signal, factor: number): Signal => ({
  ...signal,
  values: signal.values.map((value) => value * factor),
});
const only = (table: SignalTable, name: string): SignalTable => ({
  ...table,
  signals: table.signals.filter((signal) => signal.name === name),
});

/** Of scores that are there; both must be missing in the same rows. */
function differencesOf(some: Float64Array, others: Float64Array): number[] {
  expect(some.map((score) => (Number.isNaN(score) ? 1 : 0))).toEqual(
    others.map((score) => (Number.isNaN(score) ? 1 : 0))
  );
  return Array.from(some, (score, row) => Math.abs(score - others[row])).filter((difference) => difference >= 0);
}

function largestDifference(some: Float64Array, others: Float64Array): number {
  return differencesOf(some, others).reduce((most, difference) => Math.max(most, difference), 0);
}

function meanDifference(some: Float64Array, others: Float64Array): number {
  const differences = differencesOf(some, others);
  return differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
}

const STEPS: Array<[string, number]> = [
  ['10 s', 10_000],
  ['30 s', 30_000],
  ['1 min', MINUTE],
  ['5 min', 5 * MINUTE],
  ['1 h', 60 * MINUTE],
];

describe.each(STEPS)('at steps of %s', (_, stepMs) => {
  const table = serviceAt(stepMs);
  const detection = detectionOf(table);

  it('every row has a score once a minute is full, and the incident is caught', () => {
    const first = Math.ceil(MINUTE / stepMs);
    expect(detection.scores.subarray(first).every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(detection.featureFallback).toBeNull();
    const threshold = { kind: 'outOfBag' } as const;
    const { verdicts } = decide({
      times: table.times,
      training,
      detection,
      threshold,
      incidents: defaultIncidentRules,
    });
    expect(verdicts.subarray(850, 870)).toContain(1);
    expect(verdicts.subarray(TRAINED, 850)).not.toContain(1);
  });

  it('whole weeks later the scores are the same, to the last bit', () => {
    const later = { ...table, times: table.times.map((time) => time + 3 * WEEK) };
    expect(detectionOf(later).scores).toEqual(detection.scores);
  });

  it('a latency in seconds has the scores of one in milliseconds, but for rounding', () => {
    const inSeconds = {
      ...table,
      signals: table.signals.map((signal) => (signal.role === 'latency' ? scaledBy(signal, 0.001) : signal)),
    };
    const { scores } = detectionOf(inSeconds);
    expect(largestDifference(scores, detection.scores)).toBeLessThan(1e-6);
  });

  it('a latency of twice as much has the same scores', () => {
    const latency = only(table, 'latency');
    const { scores } = detectionOf(latency);
    const doubled = detectionOf({ ...latency, signals: [scaledBy(latency.signals[0], 2)] });
    expect(largestDifference(doubled.scores, scores)).toBeLessThan(1e-6);
  });

  it('the order of the signals changes no more than another seed would', () => {
    const reversed = detectionOf({ ...table, signals: [...table.signals].reverse() });
    expect(meanDifference(reversed.scores, detection.scores)).toBeLessThan(0.03);
  });
});
