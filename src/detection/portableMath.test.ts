import fc from 'fast-check';
import { naturalLog, powerOfHalf } from './portableMath';

describe('naturalLog', () => {
  it('agrees with Math.log to a few units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const expected = Math.log(x);
        expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(
          4 * Number.EPSILON * Math.max(Math.abs(expected), 0.1)
        );
      })
    );
  });

  it.each([0, -0, -1, Infinity, -Infinity, NaN])('of %p is what Math.log is', (x) => {
    expect(naturalLog(x)).toBe(Math.log(x));
  });

  it('is exact at 1', () => {
    expect(naturalLog(1)).toBe(0);
  });
});

describe('powerOfHalf', () => {
  it('agrees with 2 ** −x to a few units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (x) => {
        expect(Math.abs(powerOfHalf(x) / 2 ** -x - 1)).toBeLessThanOrEqual(4 * Number.EPSILON);
      })
    );
  });

  it.each([
    [0, 1],
    [1, 0.5],
    [10, 2 ** -10],
    [1e9, 0],
    [Infinity, 0],
    [NaN, NaN],
  ])('is exact at %p', (x, expected) => {
    expect(powerOfHalf(x)).toBe(expected);
  });
});
