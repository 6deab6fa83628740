import fc from 'fast-check';
import { normalNumbers } from '../testing/matrix';
import { outOfBagThreshold, referenceRows } from './outOfBagThreshold';
import { THRESHOLD_FLOORS } from './thresholdFloors';

/** Evenly spread scores: median 0.6, 90 % quantile 0.68, trimmed above 0.84. */
const spread = Array.from({ length: 4001 }, (_, i) => 0.5 + (0.2 * i) / 4000);

describe('outOfBagThreshold', () => {
  it('is the maximum of the training scores', () => {
    expect(outOfBagThreshold(Float64Array.from(spread))).toBeCloseTo(0.7, 12);
  });

  it('drops an incident that hides in the training window', () => {
    expect(outOfBagThreshold(Float64Array.from([...spread, 0.93, 0.95]))).toBeCloseTo(0.7, 12);
  });

  it('keeps what lies at the trimming limit or below', () => {
    expect(outOfBagThreshold(Float64Array.from([...spread, 0.8]))).toBe(0.8);
  });

  it('is higher after few rows: at least what 4,000 reach, and a standard deviation more at most', () => {
    const meanOf = (rows: number) => {
      const thresholds = Array.from({ length: 30 }, (_, i) => outOfBagThreshold(normalNumbers(rows, i, 0.5, 0.02), 0));
      return thresholds.reduce((sum, threshold) => sum + threshold, 0) / thresholds.length;
    };
    const margin = meanOf(300) - meanOf(4000);
    expect(margin).toBeGreaterThanOrEqual(0);
    expect(margin).toBeLessThan(0.02);
  });

  it('is the maximum of however few rows where nothing is extrapolated', () => {
    const few = normalNumbers(300, 1, 0.7, 0.02);
    expect(outOfBagThreshold(few, 0, 0)).toBe(few.reduce((most, score) => Math.max(most, score), 0));
    expect(outOfBagThreshold(few, 0)).toBeGreaterThan(outOfBagThreshold(few, 0, 0));
  });

  it('extrapolates no further than 0.8, which is no bound for what was there', () => {
    const wide = normalNumbers(200, 1, 0.5, 0.09);
    expect(outOfBagThreshold(wide, 0, 0)).toBeLessThan(0.8);
    expect(outOfBagThreshold(wide, 0, 4000)).toBe(0.8);
    const high = wide.map((score) => score + 0.2);
    expect(outOfBagThreshold(high, 0, 4000)).toBe(outOfBagThreshold(high, 0, 0));
  });

  it('reaches for as much time at coarser steps than a minute, and for no more rows at finer ones', () => {
    expect([5_000, 60_000, 300_000, 3_600_000].map(referenceRows)).toEqual([4000, 4000, 800, 4000 / 60]);
  });

  it('is never below the floor', () => {
    expect(outOfBagThreshold(Float64Array.of(0.3, 0.4, 0.45))).toBe(THRESHOLD_FLOORS.raw);
    expect(outOfBagThreshold(new Float64Array())).toBe(THRESHOLD_FLOORS.raw);
    expect(outOfBagThreshold(Float64Array.of(NaN))).toBe(THRESHOLD_FLOORS.raw);
  });

  it('depends on neither the order of the rows nor missing ones', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (list) => {
        const threshold = outOfBagThreshold(Float64Array.from(list));
        expect(outOfBagThreshold(Float64Array.from([NaN, ...list.reverse()]))).toBe(threshold);
      })
    );
  });
});
