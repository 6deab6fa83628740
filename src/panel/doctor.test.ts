import type { Signals } from '../data';
import { defaultForestParams, diagnose, type Signal } from '../detection';
import { askDoctor } from './doctor';
import type { Detection } from './useDetection';

jest.mock('../detection', () => {
  const actual = jest.requireActual('../detection');
  return { ...actual, diagnose: jest.fn(actual.diagnose) };
});

const MINUTE = 60_000;

function detectionOf(rows: number): Detection {
  const values = Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? NaN : Math.sin(row * 1.7)));
  const signal: Signal = { id: 'q', name: 'queue', role: 'other', measure: 'level', entity: '', values };
  const table = { times: Float64Array.from({ length: rows }, (_, row) => row * MINUTE), signals: [signal] };
  const training = Uint8Array.from(values, (_, row) => (row < rows / 2 ? 1 : 0));
  return {
    signals: { table, stepMs: rows > 1 ? MINUTE : 0 } as Signals,
    input: {
      request: { table, training, forest: defaultForestParams, scaler: 'standard', scoring: 'rangeAware' },
      loadedRows: Int32Array.from(values, (_, row) => row),
    },
    scores: { scores: values, featureNames: ['queue'], constantFeatures: [], completeTrainingRows: rows / 2 },
    backend: 'mainThread',
    window: { from: 0, to: (rows / 2) * MINUTE },
  };
}

describe('askDoctor', () => {
  it('says what is wrong with the window, once for all renders of a detection', () => {
    const done = detectionOf(200);
    const messages = askDoctor(done, 'utc');
    expect(messages.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringMatching(/misses values/)])
    );
    expect(askDoctor(done, 'utc')).toEqual(messages);
    expect(diagnose).toHaveBeenCalledTimes(1);
    askDoctor(done, 'Asia/Tokyo');
    expect(jest.mocked(diagnose).mock.lastCall![0].utcOffsetMs).toBe(9 * 60 * MINUTE);
  });

  it('has nothing to say of a single row', () => {
    expect(askDoctor(detectionOf(1), 'utc')).toEqual([]);
  });
});
