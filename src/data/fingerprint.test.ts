import fc from 'fast-check';
import { type DetectionRequest, type DetectorParams, type Signal } from '../detection/types';
import { fingerprint } from './fingerprint';

function request(rows = 4): DetectionRequest {
  const values = (scale: number) => Float64Array.from({ length: rows }, (_, i) => (i === 1 ? NaN : i * scale));
  return {
    table: {
      times: Float64Array.from({ length: rows }, (_, i) => i * 60_000),
      signals: [
        { id: 'a', name: 'Requests', role: 'requests', measure: 'count', entity: '', values: values(3) },
        { id: 'b', name: '5xx', role: 'errors', measure: 'count', statusClass: '5xx', entity: '', values: values(0.1) },
      ],
    },
    training: Uint8Array.from({ length: rows }, (_, i) => (i < rows / 2 ? 1 : 0)),
    features: { set: 'raw' },
    scaler: 'standard',
    detector: { name: 'isolation-forest', params: forest() },
  };
}

function forest(): DetectorParams['isolation-forest'] {
  return {
    nEstimators: 100,
    maxSamples: 'auto',
    maxFeatures: 1,
    bootstrap: false,
    extensionLevel: 0,
    seed: 42,
    scoring: 'paper',
  };
}

const original = fingerprint(request());

test('equal requests are equal', () => {
  expect(fingerprint(request())).toBe(original);
  expect(original).toMatch(/^[0-9a-f]{16}$/);
});

/** One change for every part of a request; a new part without one doesn't compile. */
const changes: Record<keyof Omit<DetectionRequest, 'table'>, (given: DetectionRequest) => void> = {
  training: (given) => given.training.set([1], 3),
  scaler: (given) => (given.scaler = 'robust'),
  features: (given) => (given.features = { set: 'traffic' }),
  detector: (given) => (given.detector = { name: 'robust-baseline', params: { cutoff: 3.5 } }),
};

const forestChanges: Record<
  keyof DetectorParams['isolation-forest'],
  (params: DetectorParams['isolation-forest']) => void
> = {
  nEstimators: (forest) => (forest.nEstimators = 101),
  maxSamples: (forest) => (forest.maxSamples = 256),
  maxFeatures: (forest) => (forest.maxFeatures = 0.5),
  bootstrap: (forest) => (forest.bootstrap = true),
  extensionLevel: (forest) => (forest.extensionLevel = 1),
  seed: (forest) => (forest.seed = 43),
  scoring: (forest) => (forest.scoring = 'rangeAware'),
};

const signalChanges: Record<keyof Signal, (signal: Signal) => void> = {
  id: (signal) => (signal.id = 'c'),
  name: (signal) => (signal.name = 'Hits'),
  role: (signal) => (signal.role = 'other'),
  measure: (signal) => (signal.measure = 'level'),
  statusClass: (signal) => (signal.statusClass = '4xx'),
  entity: (signal) => (signal.entity = 'lb="a"'),
  values: (signal) => (signal.values[2] = 1e-9),
};

test.each(Object.entries(changes))('%s counts', (_, change) => {
  const given = request();
  change(given);
  expect(fingerprint(given)).not.toBe(original);
});

test.each(Object.entries(forestChanges))('the forest’s %s counts', (_, change) => {
  const params = forest();
  change(params);
  expect(fingerprint({ ...request(), detector: { name: 'isolation-forest', params } })).not.toBe(original);
});

test('the chosen features count, each of them', () => {
  const chosen = (only: string[]) => fingerprint({ ...request(), features: { set: 'raw', only } });
  const all = [original, chosen([]), chosen(['a']), chosen(['a', 'b']), chosen(['ab'])];
  expect(new Set(all).size).toBe(all.length);
});

test.each(Object.entries(signalChanges))('a signal’s %s counts', (_, change) => {
  const given = request();
  change(given.table.signals[0]);
  expect(fingerprint(given)).not.toBe(original);
});

test('every single value, time and flag counts', () => {
  const rows = 50;
  const before = fingerprint(request(rows));
  const where = { row: fc.nat(rows - 1), column: fc.nat(2), value: fc.double() };
  fc.assert(
    fc.property(fc.record(where), ({ row, column, value }) => {
      const given = request(rows);
      const target = column === 2 ? given.table.times : given.table.signals[column].values;
      const same = Object.is(target[row], value);
      target[row] = value;
      expect(fingerprint(given) === before).toBe(same);
    })
  );
  for (let row = 0; row < rows; row++) {
    const given = request(rows);
    given.training[row] ^= 1;
    expect(fingerprint(given)).not.toBe(before);
  }
});

test('the order of signals counts', () => {
  const given = request();
  given.table.signals.reverse();
  expect(fingerprint(given)).not.toBe(original);
});

test('100,000 rows of three signals take under 50 ms', () => {
  const given = request(100_000);
  given.table.signals.push({ ...given.table.signals[0], id: 'c' });
  // The best of five, for the machine may be busy with something else meanwhile.
  const durations = Array.from({ length: 5 }, () => {
    const start = performance.now();
    fingerprint(given);
    return performance.now() - start;
  });
  expect(Math.min(...durations)).toBeLessThan(50);
});
