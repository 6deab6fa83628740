import { normalNumbers } from '../../testing/matrix';
import { numbersBelow } from '../../sampling';
import { robustDeviation } from './robustSpread';
import { countResiduals, overdispersion, stabilisedDeviations } from './countResidual';

const rows = numbersBelow(4000);
/** Levels from 10 to 5,000, as of a day. */
const expected = Float64Array.from(rows, (row) => 10 + 4990 * (row / 4000) ** 2);
/** Poisson's noise and a coefficient of variation on top, nearly normal. */
const countsOf = (cv: number) =>
  normalNumbers(rows.length, 3).map((z, row) =>
    Math.max(0, Math.round(expected[row] + z * Math.sqrt(expected[row] + (cv * expected[row]) ** 2)))
  );

describe('countResiduals', () => {
  it('has the formula of Anscombe', () => {
    expect(stabilisedDeviations(Float64Array.of(4, NaN), Float64Array.of(1, 1))[0]).toBeCloseTo(
      2 * (Math.sqrt(4.375) - Math.sqrt(1.375)),
      12
    );
    expect(stabilisedDeviations(Float64Array.of(NaN), Float64Array.of(1))[0]).toBeNaN();
  });

  it.each([0, 0.05, 0.2])('has standard deviation 1 at cv %p, at all levels', (cv) => {
    const residuals = countResiduals(countsOf(cv), expected, rows);
    for (const [from, to] of [
      [200, 1000],
      [3000, 4000],
    ]) {
      expect(Math.abs(robustDeviation(residuals.slice(from, to)) - 1)).toBeLessThan(0.2);
    }
  });

  it('finds the overdispersion in spite of an incident in the training rows', () => {
    const counts = countsOf(0.1).map((count, row) => (row > 1000 && row < 1200 ? 3 * count : count));
    const cv2 = overdispersion(stabilisedDeviations(counts, expected), expected, rows);
    expect(Math.abs(cv2 / 0.01 - 1)).toBeLessThan(0.25);
  });

  it('assumes none where rows are too few', () => {
    expect(overdispersion(Float64Array.of(9), Float64Array.of(1), numbersBelow(1))).toBe(0);
  });
});
