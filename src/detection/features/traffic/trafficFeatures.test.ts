import fc from 'fast-check';
import { createRandom } from '../../random';
import { firstRows, signalOf } from '../../testing/matrix';
import type { SignalTable } from '../../types';
import { MINUTE } from './timeOfDay';
import { trafficFeatures, trafficFeatureSteps } from './trafficFeatures';

const STEP = 5 * MINUTE;
const ROWS = 3 * 288;
const TRAINING = 2 * 288;
const training = firstRows(TRAINING, ROWS);

/** Three days of traffic; `change` may change any value. */
function traffic(change: (row: number, value: number) => number = (_, value) => value): SignalTable {
  const random = createRandom(11);
  const times = Float64Array.from({ length: ROWS }, (_, row) => row * STEP);
  const noisy = (value: number) => value * (0.95 + 0.1 * random.nextDouble());
  const rpm = Array.from(times, (_, row) => Math.round(noisy(1000 + 800 * Math.sin((2 * Math.PI * row) / 288))));
  const changed = (values: number[]) => values.map((value, row) => change(row, value));
  return {
    times,
    signals: [
      signalOf('RPM', changed(rpm), { role: 'requests', measure: 'count' }),
      signalOf('5xx', changed(rpm.map((n) => Math.round(noisy(0.01 * n)))), {
        role: 'errors',
        measure: 'count',
        statusClass: '5xx',
      }),
      signalOf('latency', changed(rpm.map(() => noisy(50))), { role: 'latency' }),
    ],
  };
}

describe('trafficFeatures', () => {
  it('names its features, and says which are immediate', () => {
    const { matrix, immediate, featureSignals, profiles } = trafficFeatures(traffic(), training);
    expect(matrix.names).toEqual([
      'RPM 5 min',
      'RPM stuck',
      '5xx 5 min',
      '5xx 15 min',
      'latency 5 min',
      'latency 15 min',
      'latency stuck',
    ]);
    expect(immediate).toEqual([true, true, true, false, true, false, true]);
    expect(featureSignals).toEqual(['RPM', 'RPM', '5xx', '5xx', 'latency', 'latency', 'latency']);
    expect(profiles.get('RPM')).toBe('daily');
  });

  it('looks at few requests over a quarter of an hour too', () => {
    const windows = (share: number) =>
      trafficFeatures(
        traffic((_, value) => Math.round(value * share)),
        training
      ).matrix.names.filter((name) => name.startsWith('RPM') && name.endsWith('min'));
    expect(windows(1)).toEqual(['RPM 5 min']);
    expect(windows(0.01)).toEqual(['RPM 5 min', 'RPM 15 min']);
  });

  it('shows an incident and no time of day', () => {
    const { matrix } = trafficFeatures(
      traffic((row, value) => (row >= 800 ? 3 * value : value)),
      training
    );
    const [rpm] = matrix.columns;
    expect(Math.max(...rpm.slice(TRAINING, 800).map(Math.abs))).toBeLessThan(4);
    expect(Math.min(...rpm.slice(800, 810))).toBeGreaterThan(4);
  });

  it('has windows of a single row alike, where errors cease', () => {
    const table = traffic();
    const times = table.times.map((time) => (time * 4) / 5);
    table.signals[1].values.fill(0, TRAINING, TRAINING + 100);
    const { matrix } = trafficFeatures({ ...table, times }, training);
    const [four, five] = ['5xx 4 min', '5xx 5 min'].map((name) => matrix.columns[matrix.names.indexOf(name)]);
    for (let row = TRAINING; row < TRAINING + 100; row++) {
      expect(four[row]).toBeLessThan(0);
      expect(five[row] / four[row]).toBeGreaterThan(0.5);
    }
  });

  it('is causal: a row’s features don’t change with later rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: TRAINING, max: ROWS - 2 }), fc.double({ min: 0, max: 5000 }), (last, value) => {
        const a = trafficFeatures(traffic(), training).matrix;
        const b = trafficFeatures(
          traffic((row, own) => (row > last ? value : own)),
          training
        ).matrix;
        a.columns.forEach((column, f) => expect(column.slice(0, last + 1)).toEqual(b.columns[f].slice(0, last + 1)));
      }),
      { numRuns: 5 }
    );
  });

  it('keeps a missing scrape missing', () => {
    const { matrix } = trafficFeatures(
      traffic((row, value) => (row === 700 ? NaN : value)),
      training
    );
    const missing = matrix.names.filter((_, f) => Number.isNaN(matrix.columns[f][700]));
    expect(missing).toEqual(expect.arrayContaining(['RPM 5 min', '5xx 5 min', 'latency 5 min']));
    expect(matrix.columns.every((column) => !Number.isNaN(column[699]))).toBe(true);
  });

  it('takes requests by status class for their sum, and the failures for errors', () => {
    const count = (id: '2xx' | '5xx', values: Float64Array) =>
      signalOf(id, values, { role: id === '2xx' ? 'requests' : 'errors', measure: 'count', statusClass: id });
    const { times, signals } = traffic();
    const table = { times, signals: [count('2xx', signals[0].values), count('5xx', signals[1].values)] };
    const { names } = trafficFeatures(table, training).matrix;
    expect(names).toEqual(['requests 5 min', 'requests stuck', '5xx 5 min', '5xx 15 min']);
    const total = signalOf('requests', signals[0].values, { role: 'requests', measure: 'count' });
    const withTotal = trafficFeatures({ times, signals: [total, ...table.signals] }, training);
    expect(withTotal.matrix.names).toEqual(names);
  });

  it('has features of levels below 0, of ratios and of errors without requests', () => {
    const { times, signals } = traffic();
    const [, errors, latency] = signals;
    const degrees = signalOf(
      'degrees',
      latency.values.map((value) => value - 50)
    );
    const share = signalOf(
      'share',
      latency.values.map((value) => value / 1000),
      { role: 'errors', measure: 'ratio' }
    );
    const { matrix } = trafficFeatures({ times, signals: [errors, degrees, share] }, training);
    expect(matrix.columns.every((column) => column.slice(5).every(Number.isFinite))).toBe(true);
  });

  it('reads each signal in its own unit beside what is typical', () => {
    const { times, signals } = traffic();
    const { readings } = trafficFeatures({ times, signals }, training);
    const [rpm, errors, latency] = readings;
    expect(readings.map(({ id, measure }) => [id, measure])).toEqual([
      ['RPM', 'count'],
      ['5xx', 'ratio'],
      ['latency', 'level'],
    ]);
    expect(rpm.actual).toBe(signals[0].values);
    expect(Math.abs(rpm.typical[800] / rpm.actual[800] - 1)).toBeLessThan(0.1);
    expect(errors.actual[800]).toBe(signals[1].values[800] / signals[0].values[800]);
    expect(errors.typical[800]).toBeCloseTo(0.01, 3);
    expect(Math.abs(latency.typical[800] / 50 - 1)).toBeLessThan(0.05);
  });

  it('works in slices, with its progress', () => {
    const progress = [...trafficFeatureSteps(traffic(), training)];
    expect(progress.length).toBeGreaterThan(20);
    expect(progress).toEqual([...progress].sort());
    expect(progress.every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it('says what to do without signals', () => {
    expect(() => trafficFeatures({ times: Float64Array.of(0), signals: [] }, Uint8Array.of(1))).toThrow(
      expect.objectContaining({ code: 'no-features' })
    );
  });
});
