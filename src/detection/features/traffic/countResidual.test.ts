import { normalNumbers } from '../../testing/matrix';
import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { countResiduals, overdispersion, stabilisedDeviation } from './countResidual';

const rows = numbersBelow(4000);
/** Levels from 10 to 5,000, as of a day. */
const expected = Float64Array.from(rows, (row) => 10 + 4990 * (row / 4000) ** 2);
/** Poisson's noise and a coefficient of variation on top, nearly normal. */
const countsOf = (cv: number) =>
  normalNumbers(rows.length, 3).map((z, row) =>
    Math.max(0, Math.round(expected[row] + z * Math.sqrt(expected[row] + (cv * expected[row]) ** 2)))
  );

const deviationOf = (residuals: Float64Array) =>
  Math.sqrt(residuals.reduce((sum, residual) => sum + residual ** 2, 0) / residuals.length);

describe('countResiduals', () => {
  it('has the formula of Anscombe', () => {
    expect(stabilisedDeviation(4, 1)).toBeCloseTo(2 * (Math.sqrt(4.375) - Math.sqrt(1.375)), 12);
    expect(stabilisedDeviation(NaN, 1)).toBeNaN();
  });

  it.each([0, 0.05, 0.2])('has standard deviation 1 at cv %p, at all levels', (cv) => {
    const residuals = runToEnd(countResiduals(countsOf(cv), expected, rows));
    for (const [from, to] of [
      [200, 1000],
      [3000, 4000],
    ]) {
      expect(Math.abs(deviationOf(residuals.slice(from, to)) - 1)).toBeLessThan(0.2);
    }
  });

  it('finds the overdispersion in spite of an incident in the training rows', () => {
    const counts = countsOf(0.1).map((count, row) => (row > 1000 && row < 1200 ? 3 * count : count));
    const deviations = counts.map((count, row) => stabilisedDeviation(count, expected[row]));
    const cv2 = runToEnd(overdispersion(deviations, expected, rows));
    expect(Math.abs(cv2 / 0.01 - 1)).toBeLessThan(0.25);
  });

  it('assumes none where rows are too few', () => {
    expect(runToEnd(overdispersion(Float64Array.of(9), Float64Array.of(1), numbersBelow(1)))).toBe(0);
  });
});
