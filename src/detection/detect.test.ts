import { detect, detectSteps, MIN_TRAINING_ROWS } from './detect';
import { defaultIncidentRules } from './incidents/incidentRules';
import { firstRows, normalNumbers, requestOf as requestFor, signalOf, tableOf } from './testing/matrix';
import { decide } from './threshold/decide';
import type { DetectionRequest, Signal } from './types';

const requests = signalOf('RPM', normalNumbers(400, 1, 5000, 300), { role: 'requests', measure: 'count' });
const latency = signalOf('latency', normalNumbers(400, 2, 45, 5), { role: 'latency' });

type Rest = Parameters<typeof requestFor>[2];

function requestOf(signals: Signal[], { training, ...rest }: Rest = {}): DetectionRequest {
  return requestFor(tableOf(...signals), training ?? firstRows(300, signals[0].values.length), rest);
}

function verdictsOf(request: DetectionRequest): Uint8Array {
  return decide({
    times: request.table.times,
    training: request.training,
    detection: detect(request),
    threshold: { kind: 'outOfBag' },
    incidents: defaultIncidentRules,
  }).verdicts;
}

describe('detect', () => {
  it('gives equal requests equal results, to the last bit', () => {
    expect(detect(requestOf([requests, latency]))).toEqual(detect(requestOf([requests, latency])));
  });

  it('says what it saw', () => {
    const constant = signalOf('replicas', new Float64Array(400).fill(3));
    const gaps = signalOf(
      'queue',
      latency.values.map((value, row) => (row % 10 === 0 ? NaN : value))
    );
    const result = detect(requestOf([requests, gaps, constant]));
    expect(result.featureNames).toEqual(['RPM', 'queue', 'replicas']);
    expect(result.constantFeatures).toEqual(['replicas']);
    expect(result.completeTrainingRows).toBe(270);
    result.scores.forEach((score, row) => expect(Number.isNaN(score)).toBe(row % 10 === 0));
  });

  it('ascends from 0 to 1', () => {
    const progress = [...detectSteps(requestOf([requests, latency]))];
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(1);
    expect(progress.every((value, i) => i === 0 || value >= progress[i - 1])).toBe(true);
  });

  it('scores training rows out of bag even where a tree could hold them all', () => {
    const small = (training: number) =>
      detect(requestOf([requests, latency], { training: firstRows(training, 400) })).scores;
    const inBag = detect(
      requestOf([requests, latency], { forest: { scoring: 'paper' }, training: firstRows(100, 400) })
    ).scores;
    const highest = (scores: Float64Array) => Math.max(...scores.subarray(0, 100));
    expect(highest(small(100))).toBeGreaterThan(highest(inBag));
  });

  it('notices errors in a service that had none in training', () => {
    const failing = (share: number) =>
      signalOf(
        '5xx',
        requests.values.map((count, row) => (row >= 380 ? Math.round(count * share) : 0)),
        {
          role: 'errors',
          measure: 'count',
        }
      );
    for (const scaler of ['standard', 'minMax', 'robust'] as const) {
      const verdicts = verdictsOf(requestOf([requests, latency, failing(0.2)], { scaler }));
      expect([...verdicts.subarray(380)]).toEqual(new Array(20).fill(1));
    }
  });
});

describe('detect, with infinite values', () => {
  const withInfinity = (signal: Signal): Signal => ({
    ...signal,
    values: signal.values.map((value, row) => (row === 40 ? Infinity : row === 350 ? -Infinity : value)),
  });

  it.each(['raw', 'traffic'] as const)('ends, and scores the rows that have none: %s', (set) => {
    const { scores } = detect(requestOf([withInfinity(requests), withInfinity(latency)], { features: { set } }));
    expect(scores.slice(100, 350).every((score) => score > 0 && score <= 1)).toBe(true);
  });
});

describe('detect, with input that it can’t use', () => {
  it('says how many complete rows there are and how many it needs', () => {
    const request = requestOf([requests], { training: firstRows(MIN_TRAINING_ROWS - 1, 400) });
    expect(() => detect(request)).toThrow(
      expect.objectContaining({
        code: 'too-few-training-rows',
        details: { completeRows: 31, required: 32, trainingRows: 31 },
      })
    );
    expect(() => detect({ ...request, training: firstRows(MIN_TRAINING_ROWS, 400) })).not.toThrow();
  });

  it('says that there is no training row at all', () => {
    expect(() => detect(requestOf([requests], { training: new Uint8Array(400) }))).toThrow(
      'has 0 complete rows (of 0)'
    );
  });

  it('names the features that never have a value', () => {
    const empty = signalOf('queue', new Float64Array(400).fill(NaN));
    expect(() => detect(requestOf([requests, empty]))).toThrow('Never there: queue.');
    expect(() => detect(requestOf([requests, empty]))).toThrow(
      expect.objectContaining({ code: 'no-complete-training-rows' })
    );
  });

  it('says that nothing varies', () => {
    const constant = signalOf('replicas', new Float64Array(400).fill(3));
    expect(() => detect(requestOf([constant]))).toThrow('replicas never change');
    expect(() => detect(requestOf([constant]))).toThrow(expect.objectContaining({ code: 'constant-training-rows' }));
  });

  it('says that flags and rows differ in number', () => {
    expect(() => detect(requestOf([requests], { training: new Uint8Array(3) }))).toThrow(
      '3 training flags for 400 rows'
    );
  });

  it('checks parameters before it computes', () => {
    expect(() => detectSteps(requestOf([requests], { forest: { nEstimators: 0 } })).next()).toThrow('nEstimators is 0');
  });
});
