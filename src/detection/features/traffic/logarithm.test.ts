import { runToEnd } from '../../steps';
import { logarithms } from './logarithm';

it('takes logarithms, missing where there is none', () => {
  const [one, zero, negative, missing, infinite] = runToEnd(logarithms(Float64Array.of(1, 0, -1, NaN, Infinity)));
  expect([one, zero, negative, missing, infinite]).toEqual([0, NaN, NaN, NaN, NaN]);
  expect(runToEnd(logarithms(Float64Array.of(0), 1))[0]).toBe(0);
});
