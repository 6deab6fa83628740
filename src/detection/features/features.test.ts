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
