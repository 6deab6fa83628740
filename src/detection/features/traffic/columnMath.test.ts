import { differenceOf, quotientOf, scaledBy, sumOf, whereBoth } from './columnMath';

const a = Float64Array.of(1, 2, NaN, -4);
const b = Float64Array.of(4, NaN, 3, -2);

it('works row by row, missing where either is', () => {
  expect(sumOf(a, b)).toEqual(Float64Array.of(5, NaN, NaN, -6));
  expect(differenceOf(a, b)).toEqual(Float64Array.of(-3, NaN, NaN, -2));
  expect(quotientOf(a, b)).toEqual(Float64Array.of(0.25, NaN, NaN, 2));
  expect(scaledBy(a, 3)).toEqual(Float64Array.of(3, 6, NaN, -12));
  expect(whereBoth(a, b)).toEqual(Float64Array.of(1, NaN, NaN, -4));
});

it('leaves its columns as they are', () => {
  expect([a, b]).toEqual([Float64Array.of(1, 2, NaN, -4), Float64Array.of(4, NaN, 3, -2)]);
});
