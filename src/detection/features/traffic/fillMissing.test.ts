import { matrixOf } from '../../testing/matrix';
import { fillMissing } from './fillMissing';

it('counts a missing feature as usual, and leaves a row without any missing', () => {
  const filled = matrixOf([1, NaN, NaN], [NaN, 2, NaN]);
  fillMissing(filled);
  expect(filled.columns.map((column) => [...column])).toEqual([
    [1, 0, NaN],
    [0, 2, NaN],
  ]);
});
