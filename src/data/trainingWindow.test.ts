import { toDataFrame, type DataFrame } from '@grafana/data';
import fc from 'fast-check';
import { type TrainingWindow } from '../detection/types';
import { resolveTrainingWindow, trainingMask } from './trainingWindow';

const hour = 3_600_000;
const now = Date.UTC(2025, 0, 15, 10, 30);
const minutes = (count: number) => Float64Array.from({ length: count }, (_, i) => i * 60_000);

const variables: Record<string, string> = {};
const resolve = (
  window: TrainingWindow,
  { times = minutes(1440), timeZone = 'utc', annotations = [] as DataFrame[] } = {}
) => {
  const interpolate = (text: string) => text.replace(/\$(\w+)/g, (whole, name) => variables[name] ?? whole);
  return resolveTrainingWindow({ window, times, now, timeZone, annotations, interpolate, stepMs: 60_000 });
};
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
    expect(resolve({ kind: 'absolute', from: 5, to: 9 })).toMatchObject({ kind: 'window', from: 5, to: 9 });
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
    expect(relative('now-6h', 'now')).toMatchObject({ kind: 'window', from: now - 6 * hour, to: now });
  });

  it('rounds whole days, end included', () => {
    const midnight = Date.UTC(2025, 0, 14);
    expect(relative('now-1d/d', 'now-1d/d')).toMatchObject({
      kind: 'window',
      from: midnight,
      to: midnight + 24 * hour,
    });
  });

  it('rounds in the time zone', () => {
    const midnight = Date.UTC(2025, 0, 13, 23);
    expect(relative('now-1d/d', 'now-1d/d', 'Europe/Berlin')).toMatchObject({
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

describe('from variables', () => {
  const fromVariables = (from: string, to: string) => {
    Object.assign(variables, { from, to });
    return resolve({ kind: 'variables', from: '$from', to: '$to' });
  };

  it.each([
    ['now-6h', 'now', now - 6 * hour, now, true],
    ['2025-01-10 08:00', 'now-1h', Date.UTC(2025, 0, 10, 8), now - hour, true],
    ['1735689600000', '1735776000000', 1_735_689_600_000, 1_735_776_000_000, false],
    ['2024', '20250101', Date.UTC(2024, 0), Date.UTC(2025, 0), false],
  ])('%s to %s', (from, to, start, end, moving) =>
    expect(fromVariables(from, to)).toEqual({ kind: 'window', from: start, to: end, cuts: [], moving })
  );

  it.each([
    ['', 'now', 'window-without-variable'],
    ['now-1h', '  ', 'window-without-variable'],
    ['{now-1h,now-2h}', 'now', 'window-unparsable'],
    ['later', 'now', 'window-unparsable'],
    ['now', 'now-1h', 'window-reversed'],
    ['now+1h', 'now+2h', 'window-in-future'],
  ])('%j to %j: %s', (from, to, code) => expect(fromVariables(from, to)).toMatchObject({ problem: { code } }));

  it.each(['$gone', '[[gone]]', ''])('says which one is missing: %j', (from) => {
    const result = resolve({ kind: 'variables', from, to: 'now' });
    expect(result).toMatchObject({
      problem: { code: 'window-without-variable', message: expect.stringContaining(from), details: { template: from } },
    });
  });
});

describe('from annotations', () => {
  const stretches = [
    [30, 40],
    [10, 20],
  ];
  const annotations = [
    toDataFrame({
      fields: [
        { name: 'time', values: stretches.map(([from]) => from * hour) },
        { name: 'timeEnd', values: stretches.map(([, to]) => to * hour) },
        { name: 'tags', values: stretches.map(() => ['known good']) },
      ],
    }),
  ];

  it('reaches from the first to the last stretch, without what lies between', () => {
    expect(resolve({ kind: 'annotations', tag: 'known good' }, { annotations })).toEqual({
      ...{ kind: 'window', from: 10 * hour, to: 40 * hour + 1, moving: false },
      cuts: [{ from: 20 * hour + 1, to: 30 * hour }],
    });
  });

  it('says which tag no annotation has', () => {
    expect(resolve({ kind: 'annotations', tag: 'good' }, { annotations })).toMatchObject({
      problem: { code: 'window-without-annotation', message: expect.stringContaining('"good"') },
    });
  });
});

it('takes the weekdays of the loaded rows', () => {
  const times = Float64Array.of(now, now + hour);
  expect(resolve({ kind: 'sameWeekday', weeks: 1 }, { times })).toMatchObject({
    ...{ from: Date.UTC(2025, 0, 8), to: Date.UTC(2025, 0, 15) },
    cuts: Array.from({ length: 6 }, (_, day) => ({ from: Date.UTC(2025, 0, 9 + day) })),
  });
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
