import { readGolden } from '../testing/golden';
import { averagePathLength, averagePathLengths } from './averagePathLength';

describe('averagePathLength', () => {
  it.each(readGolden<{ values: Array<[number, number]> }>('averagePathLength').values)(
    'is scikit-learn’s c(%p) = %p',
    (n, expected) => {
      expect(averagePathLength(n)).toBeCloseTo(expected, 13);
    }
  );

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [5, 2.327020052042847],
    [999, 12.967939884427995],
  ])('is the literal c(%p) = %p', (n, expected) => {
    expect(averagePathLength(n)).toBeCloseTo(expected, 13);
  });

  it('grows with every row', () => {
    for (let n = 1; n < 2000; n++) {
      expect(averagePathLength(n + 1)).toBeGreaterThan(averagePathLength(n));
    }
  });

  it('is the same for many numbers at once', () => {
    const numbers = Uint32Array.of(0, 256, 1, 7, 256, 2, 7);
    expect(averagePathLengths(numbers)).toEqual(Float64Array.from(numbers, averagePathLength));
  });
});
