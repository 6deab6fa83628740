/** @jest-environment node */
import fc from 'fast-check';
import { parseTrainingRange, rowsOfRange } from './trainingRange';

const MINUTE = 60_000;
const START = Date.UTC(2025, 2, 3);
const timesOf = (rows: number) => Float64Array.from({ length: rows }, (_, row) => START + row * MINUTE);
const rowsOf = (text: string, rows = 1_000) => rowsOfRange(parseTrainingRange(text), timesOf(rows), 't.csv');

describe('a training range', () => {
  it.each([
    ['0%..70%', 0, 700],
    ['#0..#1000', 0, 1_000],
    ['#10..50%', 10, 500],
    ['2025-03-03..2025-03-03T01:00:00Z', 0, 60],
    ['2025-03-03T00:10:00Z..#60', 10, 60],
    ['2025-03-03T01:10:00+01:00..2025-03-04', 10, 1_000],
    ['2020-01-01..100%', 0, 1_000],
    ['0%..58.1%', 0, 581],
    ['0%..0.05%', 0, 1],
  ])('%s', (text, first, end) => {
    expect(rowsOf(text)).toEqual({ first, end });
  });

  it('shares no row with the one that it meets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 999 }), (rows, tenths) => {
        const cut = `${tenths / 10}%`;
        fc.pre(rowCut(rows, tenths) > 0 && rowCut(rows, tenths) < rows);
        expect(rowsOf(`0%..${cut}`, rows).end).toBe(rowsOf(`${cut}..100%`, rows).first);
        expect(rowsOf(`0%..${cut}`, rows).end).toBe(rowCut(rows, tenths));
      })
    );
  });

  it.each(['', '50%', '0%..', '0%..120%', '#1.5..#2', 'a..b', '0%..50%..70%', '2025-02-30..2025-03-03'])(
    'is not "%s"',
    (text) => {
      expect(() => parseTrainingRange(text)).toThrow(`--train is "${text}"`);
    }
  );

  it.each(['50%..50%', '#5..#5', '2030-01-01..2031-01-01', '70%..#10'])('with no row in it is refused: %s', (text) => {
    expect(() => rowsOf(text)).toThrow(`t.csv: --train ${text} holds no row`);
  });
});

/** Exact: whole numbers only. */
function rowCut(rows: number, tenths: number): number {
  return Math.ceil((rows * tenths) / 1_000);
}
