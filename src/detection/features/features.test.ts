import { runToEnd } from '../steps';
import { firstRows, normalNumbers, requestOf, signalOf, tableOf } from '../testing/matrix';
import type { FeatureChoice } from '../types';
import { featureSteps } from './features';

const requests = signalOf('RPM', normalNumbers(400, 1, 5000, 70).map(Math.round), {
  role: 'requests',
  measure: 'count',
});
const errors = signalOf(
  '5xx',
  requests.values.map((count) => Math.round(count * 0.01)),
  { role: 'errors', measure: 'count', statusClass: '5xx' }
);
const featuresOf = (features: FeatureChoice) =>
  runToEnd(featureSteps(requestOf(tableOf(requests, errors), firstRows(300, 400), { features })));

it.each(['raw', 'traffic'] as const)(
  '%s: knows the signal of each feature and what each signal typically is',
  (set) => {
    const { matrix, signals, readings, available } = featuresOf({ set });
    expect(available).toEqual(matrix.names);
    expect(signals).toHaveLength(matrix.columns.length);
    expect(new Set(signals)).toEqual(new Set(['RPM', '5xx']));
    const [rpm, share] = readings;
    expect([rpm.measure, share.measure]).toEqual(['count', 'ratio']);
    expect(rpm.actual[399]).toBe(requests.values[399]);
    expect(rpm.typical[399] / 5000).toBeCloseTo(1, 1);
    expect(share.actual[399]).toBeCloseTo(0.01, 3);
    expect(share.typical[399]).toBeCloseTo(0.01, 3);
  }
);

it('knows what moves for features of traffic only, which are not scaled again', () => {
  expect(featuresOf({ set: 'raw' })).toMatchObject({ movement: null, kind: 'raw' });
  expect(featuresOf({ set: 'traffic' }).movement).toHaveLength(400);
  expect(featuresOf({ set: 'traffic' }).kind).toBe('traffic');
});

describe('a training window of half an hour', () => {
  const short = (features: FeatureChoice) => {
    const table = tableOf(requests, errors);
    const everyFiveSeconds = { ...table, times: table.times.map((time) => time / 12) };
    return runToEnd(featureSteps(requestOf(everyFiveSeconds, firstRows(300, 400), { features })));
  };

  it('is learnt from as it is, and says why', () => {
    const { matrix, kind, fallback, movement } = short({ set: 'traffic' });
    expect(matrix.names).toEqual(['RPM', '5xx ratio']);
    expect(kind).toBe('raw');
    expect(fallback).toEqual({ rows: 300, requiredRows: 361, requiredMinutes: 30 });
    expect(movement?.every((size) => size === 1)).toBe(true);
  });

  it('keeps features that were chosen by name, and says nothing of raw ones', () => {
    expect(short({ set: 'traffic', only: ['RPM 1 min'] })).toMatchObject({ kind: 'traffic', fallback: null });
    expect(short({ set: 'raw' })).toMatchObject({ kind: 'raw', fallback: null, movement: null });
  });
});

it.each([
  [4, 'traffic', 'RPM 5 min'],
  [5, 'column', 'RPM vs 12 rows'],
])('one series of %d minutes a row has features of %s', (minutes, kind, name) => {
  const table = tableOf(requests);
  const coarse = { ...table, times: table.times.map((time) => time * minutes) };
  const features = runToEnd(featureSteps(requestOf(coarse, firstRows(300, 400), { features: { set: 'traffic' } })));
  expect(features).toMatchObject({ kind, fallback: null });
  expect(features.matrix.names).toContain(name);
  expect(new Set(features.signals)).toEqual(new Set(['RPM']));
});

it('keeps the chosen features, in their own order', () => {
  const { matrix, signals, available } = featuresOf({ set: 'raw', only: ['5xx ratio', 'RPM'] });
  expect(matrix.names).toEqual(['RPM', '5xx ratio']);
  expect(featuresOf({ set: 'raw', only: ['5xx ratio'] })).toMatchObject({
    matrix: { names: ['5xx ratio'] },
    signals: ['5xx'],
    available,
  });
  expect(signals).toEqual(['RPM', '5xx']);
});

it.each<[FeatureChoice, string]>([
  [{ set: 'raw', only: ['RPM', 'latency'] }, 'there is no latency. Choose among RPM, 5xx ratio'],
  [{ set: 'raw', only: [] }, 'there must be at least one'],
  [{ set: 'magic' as 'raw' }, 'The features are "magic"'],
])('rejects %p', (choice, message) => {
  expect(() => featuresOf(choice)).toThrow(message);
});
