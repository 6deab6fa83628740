import { numbersBelow } from '../../sampling';
import { matrixOf } from '../../testing/matrix';
import { ordinaryRows } from './ordinaryRows';

it('leaves an incident out of the rows to learn from, whichever feature shows it', () => {
  const matrix = matrixOf([9, 0, 0, 1, 0, 0, 1, 0, 0, 4, 9], [0, 0, 0, NaN, 0, -3, 0, 0, 0, 0, 0]);
  expect([...ordinaryRows(matrix, numbersBelow(10))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const dropped = matrixOf([0, 0, 0, 0, 0], [0, 0, -9, 0, 0]);
  expect([...ordinaryRows(dropped, numbersBelow(5))]).toEqual([0, 1, 3, 4]);
});

it('learns from all rows where extremes are usual', () => {
  expect([...ordinaryRows(matrixOf([9, 9, 0, 0]), numbersBelow(4))]).toEqual([0, 1, 2, 3]);
});
