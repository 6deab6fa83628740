import { labelOf } from '../../annotations/testing/label';
import type { JudgedIncident } from '../../detection';
import { reportMarkdown } from './reportMarkdown';
import { reportRows } from './reportRows';
import { scatterPoints } from './scatterPoints';
import { sortRows } from './sortRows';
import { truthRows } from './truthRows';

const incident = (start: number, rest: Partial<JudgedIncident> = {}): JudgedIncident => ({
  ...{ firstRow: 0, lastRow: 0, start, end: start + 5, peakScore: 0.8, peakRow: 0, area: 1, severity: 'minor' },
  why: { signals: [], features: [] },
  ...rest,
});

describe('reportRows', () => {
  const labels = [
    labelOf({ id: '1', kind: 'incident', from: 10, to: 12 }),
    labelOf({ id: '2', kind: 'false-alarm', from: 30, to: 35 }),
    labelOf({ id: '3', kind: 'deploy', from: 50, to: 55 }),
    labelOf({ id: '4', kind: 'incident', from: 90, to: 95 }),
    labelOf({ id: '5', kind: null, from: 70, to: 75 }),
  ];
  const falseAlarm = { id: '2', from: 30, to: 35 };
  const verdicts = {
    incidents: [10, 30, 50, 70].map((start) => incident(start)),
    suppressed: [{ incident: incident(80), falseAlarm, distance: 0.5 }],
  };

  it('says what became of each, in the order of time', () => {
    expect(reportRows(verdicts, labels).map(({ start, state }) => [start, state])).toEqual([
      [10, 'confirmed'],
      [30, 'falseAlarm'],
      [50, 'explained'],
      [70, 'unlabelled'],
      [80, 'suppressed'],
      [90, 'missed'],
    ]);
  });

  it('takes a truth series for a confirmation', () => {
    const rows = reportRows(verdicts, [], (start) => start === 70);
    expect(rows.filter(({ state }) => state === 'confirmed').map(({ start }) => start)).toEqual([70]);
  });

  it('gives every row a key of its own', () => {
    const rows = reportRows(verdicts, [...labels, ...labels]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

it('sorts by severity with the worst area first among equals', () => {
  const rows = reportRows(
    {
      incidents: [incident(10, { area: 1 }), incident(20, { severity: 'critical' }), incident(30, { area: 9 })],
      suppressed: [],
    },
    []
  );
  const starts = (descending: boolean) => sortRows(rows, { column: 'severity', descending }).map(({ start }) => start);
  expect(starts(true)).toEqual([20, 30, 10]);
  expect(starts(false)).toEqual([10, 30, 20]);
});

describe('truthRows', () => {
  const times = Float64Array.of(0, 10, 20, 30);

  it('is what labels and a truth series call an incident', () => {
    const labels = [labelOf({ from: 10, to: 20 }), labelOf({ kind: 'false-alarm', from: 0, to: 0 })];
    expect([...truthRows(times, labels, Float64Array.of(0, NaN, 0, 1))!]).toEqual([0, 1, 1, 1]);
  });

  it('is not known where nobody said anything', () => {
    expect(truthRows(times, [labelOf({ kind: 'deploy' })], undefined)).toBeNull();
  });
});

describe('scatterPoints', () => {
  it('keeps every anomalous row, draws it last, and leaves out what misses a value', () => {
    const rows = 50_000;
    const x = Float64Array.from({ length: rows }, (_, row) => row);
    const flags = Uint8Array.from(x, (row) => (row % 10_000 === 5 ? 1 : 0));
    const y = x.map((value) => (value === 5 ? NaN : value));
    const scatter = scatterPoints(x, y, flags)!;
    expect(scatter.points.length).toBeLessThanOrEqual(20_004);
    expect(scatter.points.slice(-4).every(({ anomalous }) => anomalous)).toBe(true);
    expect(scatter.points.slice(0, -4).some(({ anomalous }) => anomalous)).toBe(false);
  });

  it('has room around a single point, and nothing to show of none', () => {
    expect(scatterPoints(Float64Array.of(5), Float64Array.of(0), Uint8Array.of(0))?.bounds).toEqual({
      x: [4.8, 5.2],
      y: [-1, 1],
    });
    expect(scatterPoints(Float64Array.of(NaN), Float64Array.of(0), Uint8Array.of(0))).toBeNull();
  });
});

it('writes hostile text into Markdown as text', () => {
  const rows = reportRows({ incidents: [incident(0)], suppressed: [] }, []);
  const text = reportMarkdown({
    ...{ title: '<b>|x|\n# y', evaluation: null, rows, timeZone: 'utc' },
    whyOf: () => '[a](javascript:alert(1)) <img src=x> `code`',
  });
  expect(text).toContain('## \\<b\\>\\|x\\| \\# y');
  expect(text).toContain('\\[a\\](javascript:alert(1)) \\<img src=x\\> \\`code\\`');
  expect(text.split('\n').at(-1)).toMatch(/^\| 1970-01-01 00:00:00 \| 1970-01-01 00:00:00 \| minor \| Unlabelled \|/);
});
