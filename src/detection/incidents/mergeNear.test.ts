import type { Incident } from '../types';
import { mergeNear } from './mergeNear';

const MINUTE = 60_000;

function incident(first: number, last: number, peakScore: number): Incident {
  return { firstRow: first, lastRow: last, start: first * MINUTE, end: last * MINUTE, peakScore, peakRow: first };
}

it('joins what is at most the gap apart, from the end of the last row on', () => {
  const list = [incident(0, 2, 0.8), incident(6, 7, 0.9), incident(12, 12, 0.7)];
  expect(mergeNear(list, 3 * MINUTE, MINUTE)).toEqual([
    { firstRow: 0, lastRow: 7, start: 0, end: 7 * MINUTE, peakScore: 0.9, peakRow: 6 },
    list[2],
  ]);
  expect(mergeNear(list, 4 * MINUTE, MINUTE)).toHaveLength(1);
});

it('joins none at a gap of 0, be they neighbours', () => {
  const list = [incident(0, 1, 0.8), incident(2, 3, 0.9)];
  expect(mergeNear(list, 0, MINUTE)).toEqual(list);
  expect(mergeNear([], MINUTE, MINUTE)).toEqual([]);
});
