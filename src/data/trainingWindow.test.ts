import fc from 'fast-check';
import { type TrainingWindow } from '../detection/types';
import { resolveTrainingWindow, trainingMask } from './trainingWindow';

const hour = 3_600_000;
const now = Date.UTC(2025, 0, 15, 10, 30);
const minutes = (count: number) => Float64Array.from({ length: count }, (_, i) => i * 60_000);

const resolve = (window: TrainingWindow, { times = minutes(1440), timeZone = 'utc' } = {}) =>
  resolveTrainingWindow({ window, times, now, timeZone });
const relative = (from: string, to: string, timeZone?: string) => resolve({ kind: 'relative', from, to }, { timeZone });

describe('first percent', () => {
  it.each([
    [69.44, 1440, 1000],
    [100, 10, 10],
    [1.1, 1000, 11],
    [7, 100, 7],
    [0.001, 10, 1],
    [50, 1, 1],
  ])('%d %% of %d rows are %d rows', (percent, count, rows) => {
    const times = minutes(count);
    const window = resolve({ kind: 'firstPercent', percent }, { times });
    expect(window.kind === 'window' && trainingMask(times, window).reduce((sum, flag) => sum + flag, 0)).toBe(rows);
  });

  it('always trains on the smallest number of rows that is at least the share', () => {
    const percents = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(percents, fc.integer({ min: 1, max: 500 }), (tenths, count) => {
        const times = minutes(count);
        const window = resolve({ kind: 'firstPercent', percent: tenths / 10 }, { times });
        const rows = window.kind === 'window' ? trainingMask(times, window).reduce((sum, flag) => sum + flag, 0) : 0;
        expect(rows * 1000).toBeGreaterThanOrEqual(tenths * count);
        expect((rows - 1) * 1000).toBeLessThan(tenths * count);
      })
    );
  });

  it.each([0, -1, 100.1, NaN, Infinity])('refuses %d', (percent) =>
    expect(resolve({ kind: 'firstPercent', percent })).toMatchObject({ problem: { code: 'window-bad-percent' } })
  );

  it('has no first rows where there are none', () => {
    const result = resolve({ kind: 'firstPercent', percent: 50 }, { times: new Float64Array() });
    expect(result).toMatchObject({ problem: { code: 'window-empty' } });
  });
});

describe('absolute', () => {
  it('is taken as it is', () => {
    expect(resolve({ kind: 'absolute', from: 5, to: 9 })).toEqual({ kind: 'window', from: 5, to: 9 });
  });

  it.each([
    [9, 5, 'window-reversed'],
    [5, 5, 'window-empty'],
    [NaN, 5, 'window-unparsable'],
    [now, now + 1, 'window-in-future'],
  ])('%d to %d: %s', (from, to, code) =>
    expect(resolve({ kind: 'absolute', from, to })).toMatchObject({ problem: { code } })
  );
});

describe('relative', () => {
  it('counts from the given now', () => {
    expect(relative('now-6h', 'now')).toEqual({ kind: 'window', from: now - 6 * hour, to: now });
  });

  it('rounds whole days, end included', () => {
    const midnight = Date.UTC(2025, 0, 14);
    expect(relative('now-1d/d', 'now-1d/d')).toEqual({ kind: 'window', from: midnight, to: midnight + 24 * hour });
  });

  it('rounds in the time zone', () => {
    const midnight = Date.UTC(2025, 0, 13, 23);
    expect(relative('now-1d/d', 'now-1d/d', 'Europe/Berlin')).toEqual({
      kind: 'window',
      from: midnight,
      to: midnight + 24 * hour,
    });
  });

  it('reads dates in the time zone', () => {
    expect(relative('2025-01-10 08:00', 'now', 'America/New_York')).toMatchObject({ from: Date.UTC(2025, 0, 10, 13) });
    expect(relative('2025-01-10T08:00:00Z', 'now', 'America/New_York')).toMatchObject({
      from: Date.UTC(2025, 0, 10, 8),
    });
  });

  it.each([
    ['now', 'now-1h', 'window-reversed'],
    ['now-1h', 'now-1h', 'window-empty'],
    ['now+1h', 'now+2h', 'window-in-future'],
    ['now-1potato', 'now', 'window-unparsable'],
    ['now-1h', 'later', 'window-unparsable'],
    ['', 'now', 'window-unparsable'],
  ])('%j to %j: %s', (from, to, code) => expect(relative(from, to)).toMatchObject({ problem: { code } }));
});

test('the mask has its start and lacks its end', () => {
  expect([...trainingMask(Float64Array.of(1, 2, 3, 4), { from: 2, to: 4 })]).toEqual([0, 1, 1, 0]);
});

describe('trainingMask with exclusions', () => {
  it('cuts every exclusion out of the window, its end not included', () => {
    const times = Float64Array.of(0, 10, 20, 30, 40, 50);
    const mask = trainingMask(times, { from: 10, to: 60 }, [
      { from: 20, to: 30 },
      { from: 45, to: 99 },
    ]);
    expect([...mask]).toEqual([0, 1, 0, 1, 1, 0]);
  });
});
