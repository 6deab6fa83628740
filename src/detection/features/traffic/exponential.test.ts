import fc from 'fast-check';
import { exponential } from './exponential';

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
