import fc from 'fast-check';
import { normalNumbers } from '../testing/matrix';
import { populationStability } from './populationStability';

const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 300 });

describe('populationStability', () => {
  it('is never negative, and 0 for the same sample twice', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [expected, actual] = [Float64Array.from(a), Float64Array.from(b)];
        expect(populationStability(expected, actual)).toBeGreaterThanOrEqual(0);
        expect(populationStability(expected, expected)).toBe(0);
      })
    );
  });

  it('is the same in any unit', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 100 }), fc.integer(), (a, b, factor, offset) => {
        const inUnit = (list: number[]) => Float64Array.from(list, (value) => factor * value + offset);
        expect(populationStability(inUnit(a), inUnit(b))).toBe(
          populationStability(Float64Array.from(a), Float64Array.from(b))
        );
      })
    );
  });

  it('is small for two samples of one distribution and past 0.25 for a shift of one deviation', () => {
    const expected = normalNumbers(2000, 1);
    expect(populationStability(expected, normalNumbers(2000, 2))).toBeLessThan(0.1);
    expect(populationStability(expected, normalNumbers(2000, 2, 1))).toBeGreaterThan(0.25);
  });

  it('counts by hand: of two bins, halves become a quarter and three quarters', () => {
    const expected = Float64Array.of(1, 2, 3, 4);
    const actual = Float64Array.of(1, 4, 4, 4);
    // Smoothed: 2.5 of 5 in either bin before, 1.5 and 3.5 of 5 after.
    const byHand = (0.3 - 0.5) * Math.log(0.3 / 0.5) + (0.7 - 0.5) * Math.log(0.7 / 0.5);
    expect(populationStability(expected, actual, 2)).toBeCloseTo(byHand, 12);
  });

  it('has one bin for a constant, and no answer without values', () => {
    expect(populationStability(Float64Array.of(1, 1, 1), Float64Array.of(1, 1))).toBeCloseTo(0, 1);
    expect(populationStability(new Float64Array(), Float64Array.of(1))).toBeNaN();
    expect(populationStability(Float64Array.of(1), new Float64Array())).toBeNaN();
  });
});
