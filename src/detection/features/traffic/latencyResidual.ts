import { binnedVariance } from './binnedVariance';
import type { Pauses } from './pauses';
import { noiseDeviation } from './robustSpread';

/** No variance below this share of the overall one, however the line falls. */
const LEAST_SHARE = 0.1;

/**
 * How much a row's log latency varies: a + b/n, for a mean of three requests is noisier than one of a thousand. The line
 * is fitted to binned robust variances, each bin's relative error counting the same.
 *
 * @param residuals log latency minus what was expected, NaN = missing
 * @param requests n of the same rows; a row without requests is as noisy as one with a single one
 * @param rows training rows
 * @returns standard deviation for each row, > 0; NaN where the requests are missing
 */
export function* latencyDeviations(
  residuals: Float64Array,
  requests: Float64Array,
  rows: Uint32Array
): Pauses<Float64Array> {
  const share = shareOfOne(requests);
  const overall = noiseDeviation(residuals, rows) ** 2 || 1;
  const bins = (yield* binnedVariance(share, residuals, rows)).filter((bin) => bin.variance > 0);
  const { a, b } = fitLine(bins.map(({ x, variance }) => ({ x: x / variance, one: 1 / variance })));
  const usable = bins.length >= 2 && a >= 0 && b >= 0 && a + b > 0;
  const deviations = new Float64Array(share.length);
  for (let row = 0; row < deviations.length; row++) {
    const variance = usable ? Math.max(a + b * share[row], LEAST_SHARE * overall) : overall + 0 * share[row];
    deviations[row] = Math.sqrt(variance);
  }
  return deviations;
}

/** 1/n: the share of a single request in its row. */
function shareOfOne(requests: Float64Array): Float64Array {
  const shares = new Float64Array(requests.length);
  for (let row = 0; row < shares.length; row++) {
    shares[row] = 1 / Math.max(1, requests[row]);
  }
  return shares;
}

/** Least squares of 1 = a·one + b·x; b alone or a alone where the other would be negative. */
function fitLine(points: Array<{ x: number; one: number }>): { a: number; b: number } {
  const total = (pick: (point: { x: number; one: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0);
  const [oo, ox, xx] = [total((p) => p.one * p.one), total((p) => p.one * p.x), total((p) => p.x * p.x)];
  const [o, x] = [total((p) => p.one), total((p) => p.x)];
  const determinant = oo * xx - ox * ox;
  const a = (o * xx - x * ox) / determinant;
  const b = (x * oo - o * ox) / determinant;
  if (!(b > 0)) {
    return { a: o / oo, b: 0 };
  }
  return a < 0 ? { a: 0, b: x / xx } : { a, b };
}
