import { matrixOf } from '../testing/matrix';
import { movementOf } from './movement';

it('is the largest immediate feature of the row and the one before it, either way', () => {
  const matrix = matrixOf([0, -3, 0, 0, 0], [1, 1, 1, 1, 1], [9, 9, 9, 9, 9]);
  expect([...movementOf(matrix, [true, true, false])]).toEqual([1, 3, 3, 1, 1]);
});

it('leaves missing values out, and is 0 where all are', () => {
  expect([...movementOf(matrixOf([NaN, 2, NaN, NaN, NaN]), [true])]).toEqual([0, 2, 2, 0, 0]);
});

it('is 0 without an immediate feature', () => {
  expect([...movementOf(matrixOf([5, 5]), [false])]).toEqual([0, 0]);
});
