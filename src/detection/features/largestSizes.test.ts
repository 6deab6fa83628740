import { largestSizes } from './largestSizes';

it('is the largest distance from 0 of each row, missing values left out', () => {
  const columns = [Float64Array.of(1, -5, NaN, NaN), Float64Array.of(-2, 3, -1, NaN)];
  expect(largestSizes(columns, 4)).toEqual(Float64Array.of(2, 5, 1, 0));
  expect(largestSizes([], 2)).toEqual(new Float64Array(2));
});
