/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { backtest, backtestByNpm, csvOf, temporaryFolder, trafficLines } from './testing/backtest';

const folder = temporaryFolder();
afterAll(() => folder.remove());

// Each test starts the command several times.
jest.setTimeout(60_000);

const traffic = trafficLines();
folder.write('traffic.csv', csvOf(traffic));

async function jsonOf(args: string[]) {
  const { status, stdout, stderr } = await backtest(folder.path, [...args, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('npm run -s backtest', () => {
  it('prints a report, and nothing else, from wherever it is called', async () => {
    const { status, stdout, stderr } = await backtestByNpm(folder.path, ['traffic.csv']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^rows +200 of traffic\.csv, every 60 s\n/);
    expect(stdout).toMatch(/100 rows \(--train 0%\.\.50%\)/);
    expect(stdout).toMatch(/errors_5xx ratio [23]\d[\d.]* % \(typical 0\.\d+ %\)/);
    expect(stdout.indexOf('incidents caught')).toBeLessThan(stdout.indexOf('ROC-AUC'));
    expect(stdout.indexOf('Out of sample')).toBeLessThan(stdout.indexOf('In sample'));
    expect(stdout).toContain('precision    recall  f1-score   support');
  });

  it('says that half an hour is learnt from as it is', async () => {
    const lines = csvOf(traffic).split('\n');
    const everyTenSeconds = lines.map((line, row) =>
      line.replace(/^[^,]+/, (time) => (row === 0 || line === '' ? time : new Date(row * 10_000).toISOString()))
    );
    folder.write('short.csv', everyTenSeconds.join('\n'));
    const { stdout } = await backtest(folder.path, ['short.csv']);
    expect(stdout).toMatch(/raw \(100 rows are too few for features of traffic, at least 181\): rpm, errors_5xx ratio/);
  });

  it('shows its usage', async () => {
    const { status, stdout } = await backtest(folder.path, ['--help']);
    expect(status).toBe(0);
    for (const option of ['--train', '--features', '--threshold', '--prometheus', '--scores', '--plot', '--compare']) {
      expect(stdout).toContain(option);
    }
  });
});

describe('--json', () => {
  it('is one object with all there is to know', async () => {
    const json = await jsonOf(['traffic.csv', '--train', '#0..#120']);
    expect(json).toMatchObject({
      rows: 200,
      training: { from: '2025-03-03T00:00:00Z', to: '2025-03-03T02:00:00Z', rows: 120 },
      detector: 'isolation-forest',
    });
    expect(json.features).toContain('errors_5xx 1 min');
    expect(json.threshold).toBeGreaterThan(0.5);
    expect(json.report.outOfSample).toMatchObject({ rows: 80, events: { events: 1, caught: 1, falseAlarms: 0 } });
    expect(json.report.inSample).toMatchObject({ rows: 120, events: { events: 0 } });
    const [incident] = json.incidents;
    expect(Date.parse(incident.start)).toBeGreaterThanOrEqual(Date.parse('2025-03-03T02:30:00Z'));
    expect(Date.parse(incident.start)).toBeLessThan(Date.parse('2025-03-03T02:35:00Z'));
    expect(Date.parse(incident.end)).toBeGreaterThanOrEqual(Date.parse(incident.start));
    expect(incident.peak).toBeGreaterThan(json.threshold);
    const sum = Object.values<number>(incident.contributions).reduce((total, value) => total + value, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(incident.peak);
    expect(incident.signals[0]).toMatchObject({ name: 'errors_5xx' });
  });

  it('has no report without labels', async () => {
    expect((await jsonOf(['traffic.csv', '--signal', 'is_incident=ignore'])).report).toBeNull();
  });

  it('takes the signals that are named, and no other', async () => {
    const json = await jsonOf([
      'traffic.csv',
      '--features',
      'raw',
      '--signal',
      'rpm=requests',
      '--signal',
      'latency_ms=latency',
    ]);
    expect(json.features).toEqual(['rpm', 'latency_ms']);
  });

  it('chooses features by name', async () => {
    expect((await jsonOf(['traffic.csv', '--features', 'latency_ms,rpm'])).features).toEqual(['rpm', 'latency_ms']);
    expect((await jsonOf(['traffic.csv', '--features', 'errors_5xx'])).features).toEqual(['errors_5xx ratio']);
    expect((await jsonOf(['traffic.csv', '--features', 'errors_5xx 5 min'])).features).toEqual(['errors_5xx 5 min']);
  });

  it('has the same scores for the same seed, and others for another', async () => {
    const of = async (seed: string) => (await jsonOf(['traffic.csv', '--features', 'raw', '--seed', seed])).incidents;
    const [first, again, other] = [await of('1'), await of('1'), await of('2')];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('draws the line where it is told', async () => {
    const of = async (rule: string) =>
      (await jsonOf(['traffic.csv', '--features', 'raw', '--threshold', rule])).threshold;
    expect(await of('contamination:auto')).toBe(0.5);
    expect(await of('quantile:0.99')).toBeGreaterThan(await of('quantile:0.5'));
    expect(await of('alarms-per-day:1')).toBeGreaterThan(await of('quantile:0.5'));
    expect(await of('contamination:0.01')).toBeGreaterThan(await of('contamination:0.2'));
  });
});

describe('--compare', () => {
  it('runs forest and robust baseline on the same rows', async () => {
    const json = await jsonOf(['traffic.csv', '--compare']);
    expect(json.compare.map(({ detector }: { detector: string }) => detector)).toEqual([
      'isolation-forest',
      'robust-baseline',
    ]);
    const [forest, baseline] = json.compare;
    expect(forest).toMatchObject({ threshold: json.threshold, report: json.report, incidents: json.incidents });
    expect(baseline.report.outOfSample.rows).toBe(forest.report.outOfSample.rows);
    expect(baseline.threshold).not.toBe(forest.threshold);
    const alone = await jsonOf(['traffic.csv', '--detector', 'robust-baseline']);
    expect(baseline).toMatchObject({ threshold: alone.threshold, incidents: alone.incidents });
  });

  it('shows them side by side', async () => {
    const { stdout } = await backtest(folder.path, ['traffic.csv', '--compare']);
    expect(stdout).toMatch(/isolation-forest +robust-baseline\n/);
    expect(stdout).toMatch(/incidents caught +1 of 1 \(100 %\) +1 of 1 \(100 %\)\n/);
  });
});

describe('--scores', () => {
  it('has a row for every row of the input, in its order and with its times', async () => {
    const [header, ...rows] = traffic.map((line) => line.replace('T', ' ').replace('Z', '+01:00'));
    const mixed = [...rows.toReversed(), rows[10].replace(/,\d+,/, ',,')];
    folder.write('mixed.csv', csvOf([header, ...mixed]));
    expect((await backtest(folder.path, ['mixed.csv', '--features', 'raw', '--scores', 's.csv'])).status).toBe(0);
    const [first, ...lines] = readFileSync(folder.file('s.csv'), 'utf8').trimEnd().split('\n');
    expect(first).toBe('time,score,anomalous');
    const cells = lines.map((line) => line.split(','));
    expect(cells.map(([time]) => time)).toEqual(mixed.map((row) => row.split(',')[0]));
    // The last row repeats the time of row 10 and misses a value: neither has a score.
    const unscored = cells.flatMap(([, score, anomalous], i) => (score === '' ? [[i, anomalous]] : []));
    expect(unscored).toEqual([
      [189, '0'],
      [200, '0'],
    ]);
    expect(cells.every(([, score]) => score === '' || (Number(score) > 0 && Number(score) <= 1))).toBe(true);
    const flagged = cells.flatMap(([, , anomalous], i) => (anomalous === '1' ? [199 - i] : []));
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.every((row) => row >= 150 && row < 160)).toBe(true);
  });
});

describe('--plot', () => {
  it('draws signals, score and requests against latency', async () => {
    expect((await backtest(folder.path, ['traffic.csv', '--plot', 'p.svg'])).status).toBe(0);
    const svg = readFileSync(folder.file('p.svg'), 'utf8');
    expect(svg).toMatch(/^<svg /);
    for (const text of ['rpm', 'errors_5xx ratio', 'anomaly score', 'true incident', 'latency_ms against rpm']) {
      expect(svg).toContain(`>${text}<`);
    }
    expect(svg).toMatch(/>threshold 0\.\d\d</);
    expect(svg).not.toContain('NaN');
  });
});
