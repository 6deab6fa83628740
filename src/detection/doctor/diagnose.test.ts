import { rawFeatures } from '../features/rawFeatures';
import { firstRows, normalNumbers, signalOf, tableOf } from '../testing/matrix';
import type { Signal } from '../types';
import { diagnose, type DiagnoseOptions } from './diagnose';
import type { FindingCode } from './finding';

const MINUTE = 60_000;
const DAY_ROWS = 1440;

function optionsOf(trainingRows: number, ...signals: Signal[]): DiagnoseOptions {
  const table = tableOf(...signals);
  const rows = table.times.length;
  return { table, features: rawFeatures(table), training: firstRows(trainingRows, rows), stepMs: MINUTE };
}

const requests = (values: ArrayLike<number>) => signalOf('requests', values, { role: 'requests', measure: 'count' });
const noise = (rows: number, seed = 1) => normalNumbers(rows, seed, 100, 5);
const codes = (options: DiagnoseOptions) => diagnose(options).map(({ code }) => code);
const find = (options: DiagnoseOptions, wanted: FindingCode) => diagnose(options).find(({ code }) => code === wanted);

describe('diagnose', () => {
  it('has nothing to say of a good window', () => {
    const options = optionsOf(DAY_ROWS, requests(noise(2 * DAY_ROWS)));
    const scored = options.training.map((flag) => 1 - flag);
    expect(diagnose({ ...options, scored })).toEqual([]);
  });

  it('puts warnings first, in the order of importance', () => {
    const values = noise(DAY_ROWS).map((value, row) => (row >= 300 && row < 330 ? 500 : row % 9 === 0 ? NaN : value));
    expect(codes(optionsOf(900, requests(values)))).toEqual([
      'likely-incidents',
      'gaps',
      'missing-times-of-day',
      'in-sample',
    ]);
  });

  it.each<[string, ArrayLike<number>, number]>([
    ['no rows', [], 0],
    ['one row', [1], 1],
    ['two rows, one of them learned', [1, 2], 1],
    ['nothing to learn from', noise(500), 0],
    ['a constant', new Float64Array(500).fill(7), 250],
  ])('copes with %s', (_name, values, trainingRows) => {
    const warnings = diagnose(optionsOf(trainingRows, requests(values))).filter(
      ({ severity }) => severity === 'warning'
    );
    expect(warnings).toEqual([]);
  });

  it('says of missing values only that they are missing', () => {
    const options = optionsOf(250, requests(new Float64Array(500).fill(NaN)));
    expect(diagnose(options).filter(({ severity }) => severity === 'warning')).toEqual([
      {
        code: 'gaps',
        severity: 'warning',
        details: { share: 1, steps: 250, longestMs: 250 * MINUTE },
        stretches: [{ from: 0, to: 250 * MINUTE }],
      },
    ]);
  });

  it('finds the same in any unit', () => {
    const values = noise(4 * DAY_ROWS).map((value, row) =>
      row % 2000 > 1970 ? value + 60 : row > 4000 ? value + 8 : value
    );
    const latency = (list: Float64Array) => optionsOf(2 * DAY_ROWS, signalOf('latency', list, { role: 'latency' }));
    const inUnit = latency(values.map((value) => 4 * value + 1024));
    expect(diagnose(inUnit)).toEqual(diagnose(latency(values)));
    expect(codes(inUnit)).toEqual(expect.arrayContaining(['likely-incidents', 'drift']));
  });

  it('refuses flags of other rows, and no step', () => {
    const options = optionsOf(5, requests(noise(10)));
    expect(() => diagnose({ ...options, training: new Uint8Array(9) })).toThrow(/training has 9 rows, the table 10/);
    expect(() => diagnose({ ...options, scored: new Uint8Array(11) })).toThrow(/scored has 11 rows/);
    expect(() => diagnose({ ...options, stepMs: 0 })).toThrow(/stepMs is 0/);
  });

  it('looks at 100,000 rows of four signals without a pause that is felt', () => {
    const rows = 100_000;
    const options = optionsOf(rows / 2, ...[1, 2, 3, 4].map((seed) => signalOf(`s${seed}`, noise(rows, seed))));
    const durations = Array.from({ length: 3 }, () => {
      // Processor time: whoever else is busy on this machine doesn't count.
      const start = process.cpuUsage();
      diagnose(options);
      return process.cpuUsage(start).user / 1000;
    });
    process.stdout.write(`doctor, 100,000 rows of four signals: ${Math.min(...durations).toFixed(0)} ms\n`);
    // The aim is 150 ms; machines that run tests differ, and share their cores.
    expect(Math.min(...durations)).toBeLessThan(1000);
  });
});

describe('likely incidents', () => {
  it('flags at most 0.5 % of the rows of normal noise', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const options = optionsOf(1000, requests(noise(1000, seed)), signalOf('latency', noise(1000, seed + 100)));
      const share = Number(find(options, 'likely-incidents')?.details.share ?? 0);
      expect(share).toBeLessThanOrEqual(0.005);
    }
  });

  it('finds an hour and a half of errors under a daily curve, and where', () => {
    const curve = noise(2 * DAY_ROWS).map((value, row) => value + 50 * Math.sin((2 * Math.PI * row) / DAY_ROWS));
    const errors = normalNumbers(2 * DAY_ROWS, 2, 3, 1).map((value, row) =>
      row >= 900 && row < 990 ? value + 40 : value
    );
    const errorSignal = signalOf('errors', errors, { role: 'errors', measure: 'count' });
    const found = find(optionsOf(2 * DAY_ROWS, requests(curve), errorSignal), 'likely-incidents');
    expect(found?.stretches).toEqual([{ from: 900 * MINUTE, to: 990 * MINUTE }]);
    expect(found?.details).toEqual({ rows: 90, share: 90 / (2 * DAY_ROWS) });
  });

  it.each([0, 2])('does not take a level that shifts for good for one (noise %p)', (deviation) => {
    const values = normalNumbers(1000, 4, 0, deviation).map((value, row) => value + (row < 460 ? 100 : 140));
    expect(find(optionsOf(1000, requests(values)), 'likely-incidents')).toBeUndefined();
  });

  it('takes lone outliers for what they are', () => {
    const values = noise(1000).map((value, row) => (row % 100 === 50 ? 1e6 : value));
    expect(find(optionsOf(1000, requests(values)), 'likely-incidents')).toBeUndefined();
  });
});

describe('gaps', () => {
  it('counts rows that are not there and rows with a missing feature, and gives the longest', () => {
    const { table, ...options } = optionsOf(100, requests(noise(100).map((value, row) => (row === 5 ? NaN : value))));
    const times = table.times.map((time, row) => (row < 50 ? time : time + 20 * MINUTE));
    const found = find({ ...options, table: { ...table, times } }, 'gaps');
    expect(found?.details).toEqual({ share: 21 / 120, steps: 21, longestMs: 20 * MINUTE });
    expect(found?.stretches).toEqual([
      { from: 5 * MINUTE, to: 6 * MINUTE },
      { from: 50 * MINUTE, to: 70 * MINUTE },
    ]);
  });

  it('are not what was excluded, nor a lost scrape or two', () => {
    const options = optionsOf(100, requests(noise(100).map((value, row) => (row === 5 ? NaN : value))));
    const training = options.training.map((flag, row) => (row >= 40 && row < 60 ? 0 : flag));
    expect(find({ ...options, training }, 'gaps')).toBeUndefined();
  });
});

describe('flat lines', () => {
  const stuck = (rows: number, from: number, to: number, value: number) =>
    noise(rows).map((other, row) => (row >= from && row < to ? value : other));

  it('are long runs of the very same value in a signal that varies', () => {
    const found = find(optionsOf(500, requests(noise(500)), signalOf('queue', stuck(500, 100, 160, 7))), 'flat-lines');
    expect(found?.details).toEqual({ signals: 'queue', count: 1, rows: 60 });
    expect(found?.stretches).toEqual([{ from: 100 * MINUTE, to: 160 * MINUTE }]);
  });

  it.each<[string, Signal]>([
    ['too short a run', signalOf('queue', stuck(500, 100, 150, 7))],
    ['no errors for long', signalOf('errors', stuck(500, 100, 400, 0), { role: 'errors', measure: 'level' })],
    [
      'a switch',
      signalOf(
        'replicas',
        noise(500).map((_, row) => (row < 200 ? 2 : 3))
      ),
    ],
    ['a constant', signalOf('limit', new Float64Array(500).fill(1))],
  ])('%s is none', (_name, signal) => {
    expect(find(optionsOf(500, signal), 'flat-lines')).toBeUndefined();
  });
});

describe('drift', () => {
  it('names the features that have shifted since, the furthest first', () => {
    const shifted = (seed: number, by: number) =>
      noise(4 * DAY_ROWS, seed).map((v, row) => (row < 2 * DAY_ROWS ? v : v + by));
    const options = optionsOf(
      2 * DAY_ROWS,
      requests(noise(4 * DAY_ROWS)),
      signalOf('a', shifted(2, 4)),
      signalOf('b', shifted(3, 9))
    );
    const found = find(options, 'drift');
    expect(found?.details.features).toMatch(/^b \(\d\.\d\d\), a \(\d\.\d\d\)$/);
    expect(found?.details.count).toBe(2);
  });

  it('is not the time of day', () => {
    const curve = noise(2.5 * DAY_ROWS).map((value, row) => value + 50 * Math.sin((2 * Math.PI * row) / DAY_ROWS));
    expect(find(optionsOf(2 * DAY_ROWS, requests(curve)), 'drift')).toBeUndefined();
  });

  it('is nothing that few rows could show', () => {
    const values = noise(2 * DAY_ROWS + 199).map((value, row) => (row < 2 * DAY_ROWS ? value : value + 50));
    expect(find(optionsOf(2 * DAY_ROWS, requests(values)), 'drift')).toBeUndefined();
  });
});

describe('the day and the week', () => {
  const daily = (days: number) =>
    requests(noise(days * DAY_ROWS).map((value, row) => value + 50 * Math.sin((2 * Math.PI * row) / DAY_ROWS)));

  it('a window of half a day is too short for traffic that repeats itself daily', () => {
    const options = optionsOf(DAY_ROWS / 2, daily(4));
    expect(find(options, 'too-short-for-season')?.details).toEqual({
      season: 'day',
      coveredMs: 720 * MINUTE,
      requiredMs: 1440 * MINUTE,
    });
    expect(find(options, 'missing-times-of-day')).toMatchObject({
      severity: 'warning',
      details: { hours: 12, which: '12:00–24:00' },
    });
  });

  it('hours that were never learned are worth a word where nobody knows, on the local clock', () => {
    const options = { ...optionsOf(DAY_ROWS / 2, daily(1)), utcOffsetMs: 60 * MINUTE };
    expect(find(options, 'missing-times-of-day')).toMatchObject({
      severity: 'info',
      details: { hours: 12, which: '00:00–01:00, 13:00–24:00' },
    });
  });

  it('hours do not count where traffic does not repeat itself', () => {
    expect(find(optionsOf(DAY_ROWS / 2, requests(noise(4 * DAY_ROWS))), 'missing-times-of-day')).toBeUndefined();
  });

  it('working days do not show a weekend', () => {
    // 1 January 1970 was a Thursday.
    expect(find(optionsOf(2 * DAY_ROWS, daily(5)), 'missing-weekday')).toMatchObject({
      severity: 'info',
      details: { weekdays: 2, which: '0, 6' },
    });
    expect(find(optionsOf(DAY_ROWS, daily(2)), 'missing-weekday')).toBeUndefined();
  });
});

describe('in sample', () => {
  it('counts scored rows that were learned from', () => {
    const options = optionsOf(75, requests(noise(100)));
    expect(find(options, 'in-sample')).toEqual({
      code: 'in-sample',
      severity: 'info',
      details: { rows: 75, share: 0.75 },
    });
    expect(find({ ...options, scored: new Uint8Array(100) }, 'in-sample')).toBeUndefined();
  });
});
