import fc from 'fast-check';
import { numbersBelow } from '../sampling';
import { runToEnd } from '../steps';
import { matrixOf, normalNumbers } from '../testing/matrix';
import type { FeatureMatrix } from '../types';
import { robustBaseline } from './robustBaseline';

const training = matrixOf(normalNumbers(500, 1, 10, 2), normalNumbers(500, 2, 0, 1));

function fit(matrix = training) {
  return runToEnd(robustBaseline.fit(matrix, robustBaseline.defaults, numbersBelow(matrix.rowCount)));
}

const scoresOf = (matrix: FeatureMatrix) => [...runToEnd(fit().score(matrix))];

it('scores 0.5 at the cutoff, nothing at the median, and ever more beyond', () => {
  const flat = matrixOf([1, 2, 3, 4, 5]);
  const fitted = runToEnd(robustBaseline.fit(flat, { cutoff: 2 }, numbersBelow(5)));
  const spread = 1.4826;
  const scores = runToEnd(fitted.score(matrixOf([3, 3 + 2 * spread, 3 - 2 * spread, 1e300, Infinity])));
  expect([...scores]).toEqual([0, expect.closeTo(0.5, 12), expect.closeTo(0.5, 12), 1, 1]);
});

it('rises with the distance of any feature', () => {
  const distance = fc.nat();
  fc.assert(
    fc.property(distance, distance, fc.boolean(), (a, b, first) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      const at = (d: number) => (first ? [10 + d, 0] : [10, d]);
      const [[x0, y0], [x1, y1]] = [at(near), at(far)];
      const [low, high] = scoresOf(matrixOf([x0, x1], [y0, y1]));
      expect(high).toBeGreaterThanOrEqual(low);
    })
  );
});

it('has no score for a row that misses a feature', () => {
  expect(scoresOf(matrixOf([10, NaN], [NaN, 0]))).toEqual([NaN, NaN]);
});

it('judges a feature that never changed by its size', () => {
  const constant = matrixOf(new Float64Array(40).fill(200));
  const fitted = fit(constant);
  expect(runToEnd(fitted.score(matrixOf([200, 207])))[1]).toBeCloseTo(0.5, 12);
});

it('gives contributions that add up to the distance from the baseline, most to the worst feature', () => {
  const rows = matrixOf([10, 30, 10], [0, 1, 0]);
  const scores = Float64Array.from(scoresOf(rows));
  const contributions = runToEnd(fit().explain(rows, { rows: Uint32Array.of(0, 1, 2), scores, baseline: 0.2 }));
  for (const row of [0, 1, 2]) {
    expect(contributions[2 * row] + contributions[2 * row + 1]).toBeCloseTo(scores[row] - 0.2, 6);
  }
  expect(contributions[2]).toBeGreaterThan(contributions[3]);
});

it.each([0, -1, NaN, 101])('rejects cutoff %d', (cutoff) => {
  expect(() => robustBaseline.validate({ cutoff })).toThrow(`cutoff is ${cutoff}`);
});
