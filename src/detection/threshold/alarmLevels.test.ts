import fc from 'fast-check';
import { alarmLevels, movingRows } from './alarmLevels';

const ONES = new Uint8Array(30).fill(1);
const levelsOf = (scores: number[], movement: number[] | null) =>
  Array.from(
    alarmLevels(
      Float64Array.from(scores),
      movement && movingRows(Float64Array.from(movement), ONES.slice(0, scores.length))
    )
  );

it('is the score where nothing says what moves', () => {
  expect(levelsOf([0.5, 0.9, NaN], null)).toEqual([0.5, 0.9, NaN]);
});

it('is the lesser of the score and the second largest of the last three, or the score less 0.08', () => {
  const moving = [1, 1, 1, 1, 1];
  expect(levelsOf([0.88, 0.9, 0.6, 0.8, 0.3], moving)).toEqual([0.8, 0.88, 0.6, 0.8, 0.3]);
  expect(levelsOf([0.25, 0.75], [1, 1])).toEqual([0.25 - 0.08, 0.75 - 0.08]);
});

it('counts no missing score, and is missing itself without one', () => {
  const levels = [0.58 - 0.08, NaN, 0.58, NaN, NaN, 0.75 - 0.08];
  expect(levelsOf([0.58, NaN, 0.6, NaN, NaN, 0.75], [1, 1, 1, 1, 1, 1])).toEqual(levels);
});

it('is below every threshold where less moves than 90 % of the rows learnt from', () => {
  expect(levelsOf([0.9, 0.9, 0.9], [1, 1, 2])).toEqual([-Infinity, -Infinity, 0.9]);
});

it('is 0.04 above what ten of the last twelve rows keep up', () => {
  const lasting = [...new Array<number>(8).fill(0.7), 0.5, 0.5, 0.7, 0.7];
  const levels = levelsOf(
    lasting,
    lasting.map(() => 1)
  );
  expect(levels[10]).toBe(0.7 - 0.08);
  expect(levels[11]).toBe(0.7 + 0.04);
});

it('depends on no more than the eleven rows before', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(scores, scores, (before, last) => {
      const both = levelsOf(
        [...before, ...last],
        [...before, ...last].map(() => 1)
      );
      const ones = last.map(() => 1);
      expect(both[23]).toBe(levelsOf(last, ones)[11]);
    })
  );
});

it('is above a threshold where the row and one more of the last three are, ten of the last twelve nearly, or the row by far', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (list, threshold) => {
      const levels = levelsOf(
        list,
        list.map(() => 1)
      );
      list.forEach((score, row) => {
        const among = (rows: number, margin: number) =>
          list.slice(Math.max(0, row - rows + 1), row + 1).filter((other) => other + margin > threshold).length;
        const confirmed = score > threshold && among(3, 0) >= 2;
        const lasts = score + 0.04 > threshold && among(12, 0.04) >= 10;
        expect(levels[row] > threshold).toBe(score - 0.08 > threshold || confirmed || lasts);
      });
    })
  );
});
