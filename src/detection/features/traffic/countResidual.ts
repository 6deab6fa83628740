import { binnedVariance } from './binnedVariance';
import type { Pauses } from './pauses';
import { medianOf } from './robustSpread';

/**
 * How far a count lies from what was expected, on the scale where a Poisson count has variance 1:
 * 2·(√(k + 3/8) − √(m + 3/8)).
 *
 * Source: Anscombe, The transformation of Poisson, binomial and negative-binomial data, Biometrika 35 (1948).
 *
 * @param count k ≥ 0; NaN = missing
 * @param expected m ≥ 0
 */
export function stabilisedDeviation(count: number, expected: number): number {
  return 2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375));
}

/**
 * What counts vary beyond Poisson's noise, as a squared coefficient of variation: the stabilised deviation then has the
 * variance 1 + m·cv². The median over bins of m of (variance − 1)/m, so that a bin with an incident doesn't matter.
 *
 * @returns ≥ 0; 0 where training rows are too few to tell
 */
export function* overdispersion(deviations: Float64Array, expected: Float64Array, rows: Uint32Array): Pauses<number> {
  const bins = (yield* binnedVariance(expected, deviations, rows)).filter((bin) => bin.x > 0);
  const median = medianOf(Float64Array.from(bins, ({ x, variance }) => (variance - 1) / x));
  return Math.max(0, median || 0);
}

/** Residuals of counts in standard deviations: 2·(√(k + 3/8) − √(m + 3/8)) / √(1 + m·cv²). */
export function* countResiduals(counts: Float64Array, expected: Float64Array, rows: Uint32Array): Pauses<Float64Array> {
  const residuals = stabilisedDeviations(counts, expected);
  const cv2 = yield* overdispersion(residuals, expected, rows);
  for (let row = 0; row < residuals.length; row++) {
    residuals[row] /= Math.sqrt(1 + expected[row] * cv2);
  }
  return residuals;
}

function stabilisedDeviations(counts: Float64Array, expected: Float64Array): Float64Array {
  const deviations = new Float64Array(counts.length);
  for (let row = 0; row < deviations.length; row++) {
    deviations[row] = stabilisedDeviation(counts[row], expected[row]);
  }
  return deviations;
}
