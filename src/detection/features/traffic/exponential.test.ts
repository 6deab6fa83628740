import fc from 'fast-check';
import { runToEnd } from '../../steps';
import { exponential, exponentials } from './exponential';
import { logarithms } from './logarithm';

describe('exponential', () => {
  it('agrees with Math.exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-12);
      })
    );
  });

  it('is 1 at 0, and missing of a missing value', () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(NaN)).toBeNaN();
  });
});

it('exponentials undoes logarithms, and is never below 0', () => {
  const counts = Float64Array.of(0, 7, 1200, NaN);
  const [none, few, many, missing] = runToEnd(exponentials(runToEnd(logarithms(counts, 1)), 1));
  expect([none, missing]).toEqual([0, NaN]);
  expect(few).toBeCloseTo(7, 12);
  expect(many).toBeCloseTo(1200, 9);
  expect(runToEnd(exponentials(Float64Array.of(-3), 1))[0]).toBe(0);
});
