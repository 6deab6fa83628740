import { firstRows, matrixOf } from '../testing/matrix';
import { confirmVerdicts } from './confirmVerdicts';

/** Ten calm training rows, then the given ones. */
function confirmed(verdicts: number[], movement: number[], slow: number[] = movement) {
  const calm = new Array<number>(10).fill(0.5);
  const result = confirmVerdicts({
    verdicts: Uint8Array.from([...calm.map(() => 0), ...verdicts]),
    matrix: matrixOf([...calm, ...movement], [...calm, ...slow]),
    immediate: [true, false],
    training: firstRows(10, 10 + verdicts.length),
  });
  return [...result.slice(10)];
}

it('asks for two of the last three rows', () => {
  expect(confirmed([1, 0, 0, 1, 1, 0, 1], [9, 9, 9, 9, 9, 9, 9])).toEqual([0, 0, 0, 0, 1, 0, 1]);
});

it('lets long windows ring without an alarm', () => {
  expect(confirmed([1, 1, 1, 1, 1, 1], [9, 9, 0, 0, 0, 0], [9, 9, 9, 9, 9, 9])).toEqual([0, 1, 1, 1, 0, 0]);
});

it('takes a fall for a movement as it takes a rise', () => {
  expect(confirmed([1, 1], [-9, -9])).toEqual([0, 1]);
});

it('takes a missing value for no movement', () => {
  // The second row still sees the last calm row, which moves as much as the training rows do.
  expect(confirmed([1, 1, 1, 1], [NaN, NaN, NaN, NaN])).toEqual([0, 1, 0, 0]);
});
