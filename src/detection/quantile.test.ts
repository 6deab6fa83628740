import fc from 'fast-check';
import { quantileInPlace, quantileSorted, sortedPresent } from './quantile';

describe('quantileSorted', () => {
  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 2.5],
    [1, 4],
  ])('is linear between the nearest values: share %p → %p', (share, expected) => {
    expect(quantileSorted(Float64Array.of(1, 2, 3, 4), share)).toBe(expected);
  });

  it('never decreases with the share', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, a, b) => {
        const sorted = Float64Array.from(list).sort();
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const slack = 1e-6;
        expect(quantileSorted(sorted, low)).toBeLessThanOrEqual(quantileSorted(sorted, high) + slack);
      })
    );
  });

  it('has none without values', () => {
    expect(quantileSorted(new Float64Array(), 0.5)).toBeNaN();
  });
});

describe('quantileInPlace', () => {
  it('is the quantile of the sorted values, whatever their order', () => {
    const values = fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sorted = Float64Array.from(list).sort();
        expect(quantileInPlace(Float64Array.from(list), share)).toBe(quantileSorted(sorted, share));
      })
    );
  });

  it('is as right on values whose order defeats its pivots', () => {
    const middleOut = Float64Array.from({ length: 4001 }, (_, i) => -Math.abs(i - 2000));
    expect(quantileInPlace(middleOut, 0.25)).toBe(-1500);
  });

  it('has none without values', () => {
    expect(quantileInPlace(new Float64Array(), 0.5)).toBeNaN();
  });
});

describe('sortedPresent', () => {
  it('leaves missing values out and the input as it is', () => {
    const values = Float64Array.of(3, NaN, -1, 2);
    expect(sortedPresent(values)).toEqual(Float64Array.of(-1, 2, 3));
    expect(values[0]).toBe(3);
  });
});
