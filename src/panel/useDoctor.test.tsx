import { act, renderHook } from '@testing-library/react';
import type { Signals } from '../data';
import { diagnose, type Signal } from '../detection';
import { requestOf } from '../detection/testing/matrix';
import type { Prepared } from './useFit';
import { useDoctor } from './useDoctor';

jest.mock('../detection', () => {
  const actual = jest.requireActual('../detection');
  return { ...actual, diagnose: jest.fn(actual.diagnose) };
});

const MINUTE = 60_000;

function preparedOf(rows: number): Prepared {
  const values = Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? NaN : Math.sin(row * 1.7)));
  const signal: Signal = { id: 'q', name: 'queue', role: 'other', measure: 'level', entity: '', values };
  const table = { times: Float64Array.from({ length: rows }, (_, row) => row * MINUTE), signals: [signal] };
  const training = Uint8Array.from(values, (_, row) => (row < rows / 2 ? 1 : 0));
  return {
    signals: { table, stepMs: rows > 1 ? MINUTE : 0 } as Signals,
    input: {
      request: requestOf(table, training),
      shownRows: Int32Array.from(values, (_, row) => row),
    },
    cuts: { byRule: [], all: [] },
    window: { from: 0, to: (rows / 2) * MINUTE },
  };
}

function setUp(detection: Prepared | null) {
  return renderHook(({ done, timeZone }) => useDoctor(done, timeZone), {
    initialProps: { done: detection, timeZone: 'utc' },
  });
}

const examined = () => act(() => jest.runAllTimers());

describe('useDoctor', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.mocked(diagnose).mockClear();
  });

  it('says what is wrong with the window, once for all renders of a detection', () => {
    const done = preparedOf(200);
    const { result, rerender } = setUp(done);
    expect(result.current).toEqual([]);
    examined();
    expect(result.current.map(({ code }) => code)).toContain('gaps');
    rerender({ done, timeZone: 'utc' });
    examined();
    expect(diagnose).toHaveBeenCalledTimes(1);
    rerender({ done, timeZone: 'Asia/Tokyo' });
    examined();
    expect(jest.mocked(diagnose).mock.lastCall![0].utcOffsetMs).toBe(9 * 60 * MINUTE);
  });

  it('lets the words stand while the next detection is examined, and takes them back with the detection', () => {
    const { result, rerender } = setUp(preparedOf(200));
    examined();
    const before = result.current;
    rerender({ done: preparedOf(200), timeZone: 'utc' });
    expect(result.current).toEqual(before);
    rerender({ done: null, timeZone: 'utc' });
    expect(result.current).toEqual([]);
  });

  it('has nothing to say of a single row', () => {
    const { result } = setUp(preparedOf(1));
    examined();
    expect(result.current).toEqual([]);
  });
});
