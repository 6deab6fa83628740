import fc from 'fast-check';
import { firstRows, matrixOf } from '../testing/matrix';
import { confirmVerdicts } from './confirmVerdicts';

const CALM = new Array<number>(10).fill(0.5);

/** Ten calm training rows, then the given ones; the threshold is 0.7. */
function confirmed(scores: number[], movement: number[], slow: number[] = movement) {
  const result = confirmVerdicts({
    scores: Float64Array.from([...CALM, ...scores]),
    threshold: 0.7,
    matrix: matrixOf([...CALM, ...movement], [...CALM, ...slow]),
    immediate: [true, false],
    training: firstRows(10, 10 + scores.length),
  });
  return [...result.slice(10)];
}

const moving = [9, 9, 9, 9, 9, 9, 9];

it('asks for two of the last three rows', () => {
  expect(confirmed([0.8, 0.6, 0.6, 0.8, 0.8, 0.6, 0.8], moving)).toEqual([0, 0, 0, 0, 1, 0, 1]);
});

it('lasts until the score has recovered, a row without a score apart', () => {
  expect(confirmed([0.8, 0.8, 0.66, NaN, 0.66, 0.64, 0.66], moving)).toEqual([0, 1, 1, 0, 1, 0, 0]);
});

it('begins nothing while long windows ring, and ends what no longer moves', () => {
  expect(confirmed([0.6, 0.8, 0.8, 0.8], [0, 0, 0, 0], [9, 9, 9, 9])).toEqual([0, 0, 0, 0]);
  expect(confirmed([0.8, 0.8, 0.8, 0.8, 0.8], [9, 9, 0, 0, 0], [9, 9, 9, 9, 9])).toEqual([0, 1, 1, 1, 0]);
});

it('takes a fall for a movement as it takes a rise', () => {
  expect(confirmed([0.8, 0.8], [-9, -9])).toEqual([0, 1]);
});

it('takes a missing value for no movement', () => {
  expect(confirmed([0.6, 0.6, 0.8, 0.8], [NaN, NaN, NaN, NaN])).toEqual([0, 0, 0, 0]);
});

it('knows no later row', () => {
  const scores = fc.array(fc.double({ min: 0.5, max: 0.9, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (list, last) => {
      const changed = [...list.slice(0, 4), last];
      expect(confirmed(changed, moving.slice(0, 5)).slice(0, 4)).toEqual(
        confirmed(list, moving.slice(0, 5)).slice(0, 4)
      );
    })
  );
});
