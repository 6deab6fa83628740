import { signalOf, tableOf } from '../testing/matrix';
import type { Signal, StatusClass } from '../types';
import { rawFeatures } from './rawFeatures';

const requests = (values: number[], rest: Partial<Signal> = {}) =>
  signalOf('RPM', values, { role: 'requests', measure: 'count', ...rest });
const classCount = (statusClass: StatusClass, values: number[], rest: Partial<Signal> = {}) =>
  signalOf(statusClass, values, {
    role: statusClass === '4xx' || statusClass === '5xx' ? 'errors' : 'requests',
    measure: 'count',
    statusClass,
    ...rest,
  });

function featuresOf(...signals: Signal[]): Record<string, number[]> {
  const { names, columns } = rawFeatures(tableOf(...signals));
  return Object.fromEntries(names.map((name, i) => [name, [...columns[i]]]));
}

describe('rawFeatures', () => {
  it('takes requests, latency, ratios and others as they are', () => {
    const latency = signalOf('p95', [40, 41], { role: 'latency' });
    const share = signalOf('error share', [0.1, 0.2], { role: 'errors', measure: 'ratio' });
    expect(featuresOf(requests([10, 20]), latency, share, signalOf('queue', [1, 2]))).toEqual({
      RPM: [10, 20],
      p95: [40, 41],
      'error share': [0.1, 0.2],
      queue: [1, 2],
    });
  });

  it('makes error counts ratios of their total', () => {
    expect(featuresOf(requests([10, 20, 0, 0, 5]), classCount('5xx', [1, 5, 0, 3, 10]))).toEqual({
      RPM: [10, 20, 0, 0, 5],
      '5xx ratio': [0.1, 0.25, 0, 1, 2],
    });
  });

  it('sums counts by status class where there is no total, scenario 1’s features', () => {
    expect(featuresOf(classCount('2xx', [98, 0]), classCount('4xx', [1, 0]), classCount('5xx', [1, 0]))).toEqual({
      requests: [100, 0],
      '4xx ratio': [0.01, 0],
      '5xx ratio': [0.01, 0],
    });
  });

  it('misses the sum, and the ratios, where any of the classes is missing', () => {
    expect(featuresOf(classCount('2xx', [98, NaN, 98]), classCount('5xx', [2, 2, NaN]))).toEqual({
      requests: [100, NaN, NaN],
      '5xx ratio': [0.02, NaN, NaN],
    });
  });

  it('leaves successes out beside a total of their own', () => {
    expect(featuresOf(requests([10]), classCount('2xx', [9]), classCount('5xx', [1]))).toEqual({
      RPM: [10],
      '5xx ratio': [0.1],
    });
  });

  it('keeps failures a feature whatever role they were given', () => {
    const misnamed = classCount('5xx', [1], { role: 'requests' });
    expect(featuresOf(classCount('2xx', [9]), misnamed)).toEqual({ requests: [10], '5xx ratio': [0.1] });
  });

  it('takes failures alone for no total', () => {
    expect(featuresOf(classCount('4xx', [7]), classCount('5xx', [3]))).toEqual({ '4xx': [7], '5xx': [3] });
  });

  it('divides by the only entity with requests where the errors’ own has none', () => {
    const errors = signalOf('errors', [2], { role: 'errors', measure: 'count', entity: 'checkout' });
    expect(featuresOf(requests([20], { entity: 'edge' }), errors)).toEqual({ RPM: [20], 'errors ratio': [0.1] });
  });

  it('leaves a count a count where several entities have requests, or none has', () => {
    const errors = signalOf('errors', [2], { role: 'errors', measure: 'count', entity: 'checkout' });
    const a = signalOf('a', [20], { role: 'requests', measure: 'count', entity: 'a' });
    const b = signalOf('b', [10], { role: 'requests', measure: 'count', entity: 'b' });
    expect(featuresOf(a, b, errors)).toEqual({ a: [20], b: [10], errors: [2] });
    expect(featuresOf(errors)).toEqual({ errors: [2] });
  });

  it('keeps entities apart and names them where names repeat', () => {
    expect(
      featuresOf(
        requests([100], { entity: 'a' }),
        requests([10], { entity: 'b' }),
        classCount('5xx', [1], { entity: 'a' }),
        classCount('5xx', [1], { entity: 'b' })
      )
    ).toEqual({ 'RPM (a)': [100], 'RPM (b)': [10], '5xx ratio (a)': [0.01], '5xx ratio (b)': [0.1] });
  });

  it('divides by the sum of several totals', () => {
    const get = requests([10], { name: 'GET' });
    const post = requests([10], { name: 'POST' });
    expect(featuresOf(get, post, classCount('5xx', [1]))).toEqual({ GET: [10], POST: [10], '5xx ratio': [0.05] });
  });

  it('changes no signal', () => {
    const errors = classCount('5xx', [1, 2]);
    rawFeatures(tableOf(requests([10, 10]), errors));
    expect([...errors.values]).toEqual([1, 2]);
  });

  it('says what to do without signals', () => {
    expect(() => rawFeatures(tableOf())).toThrow(expect.objectContaining({ code: 'no-features' }));
  });
});

describe('validateTable, by rawFeatures', () => {
  it('names the signal whose length differs', () => {
    const table = { ...tableOf(signalOf('a', [1, 2])), times: Float64Array.of(0, 1, 2) };
    expect(() => rawFeatures(table)).toThrow('Signal "a" has 2 values for 3 times');
  });

  it.each([
    [[0, 0], 'The time of row 1 is 0 after 0'],
    [[1, 0], 'The time of row 1 is 0 after 1'],
    [[NaN, 0], 'The time of row 0 is NaN;'],
  ])('names the row whose time does not ascend: %p', (times, message) => {
    const table = { times: Float64Array.from(times), signals: [signalOf('a', [1, 2])] };
    expect(() => rawFeatures(table)).toThrow(message);
    expect(() => rawFeatures(table)).toThrow(expect.objectContaining({ code: 'bad-shape' }));
  });
});
