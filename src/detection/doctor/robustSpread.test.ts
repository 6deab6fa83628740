import { normalNumbers } from '../testing/matrix';
import { robustSpread } from './robustSpread';

describe('robustSpread', () => {
  it('is the mean and the deviation of normal numbers', () => {
    const { median, deviation } = robustSpread(normalNumbers(10_000, 1, 5, 2));
    expect(median).toBeCloseTo(5, 1);
    expect(deviation).toBeCloseTo(2, 1);
  });

  it('is not moved by a few values, however far away', () => {
    expect(robustSpread(Float64Array.of(1, 2, 3, 4, 1e9))).toEqual(robustSpread(Float64Array.of(1, 2, 3, 4, 5)));
  });

  it('has a spread where most values are the same, but not all', () => {
    expect(robustSpread(Float64Array.of(0, 0, 0, 4)).deviation).toBeCloseTo(1.2533, 10);
  });

  it('is 0 wide for a constant, and nothing for nothing', () => {
    expect(robustSpread(Float64Array.of(7, NaN, 7))).toEqual({ median: 7, deviation: 0 });
    expect(robustSpread(Float64Array.of(NaN))).toEqual({ median: NaN, deviation: NaN });
  });
});
