/** Added to every bin's count, so that an empty bin is far from others but not infinitely. */
const EPSILON = 0.5;

/**
 * The population stability index of two samples of one quantity: Σ (q − p) · ln(q / p) over the bins that the first sample's
 * quantiles make, p and q the shares of the first and the second sample in a bin. Below 0.1 is read as stable, above 0.25 as
 * shifted (Siddiqi 2006, Credit Risk Scorecards). Edges are values of the first sample, so that a rising map of both changes
 * nothing; equal edges are one.
 *
 * @param expected the sample that the bins are made of, no NaN
 * @param actual no NaN
 * @param bins how many quantile bins, ≥ 2
 * @returns ≥ 0, and 0 for the same sample twice; NaN where a sample is empty
 */
export function populationStability(expected: Float64Array, actual: Float64Array, bins = 10): number {
  if (expected.length === 0 || actual.length === 0) {
    return NaN;
  }
  const sorted = expected.slice().sort();
  const quantiles = Array.from({ length: bins - 1 }, (_, i) => sorted[Math.ceil(((i + 1) / bins) * sorted.length) - 1]);
  const edges = quantiles.filter((edge, i) => i === 0 || edge !== quantiles[i - 1]);
  const p = binShares(expected, edges);
  const q = binShares(actual, edges);
  return p.reduce((sum, share, bin) => sum + (q[bin] - share) * Math.log(q[bin] / share), 0);
}

/** The smoothed share of the values up to each edge, and beyond the last. */
function binShares(values: Float64Array, edges: number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(EPSILON);
  for (const value of values) {
    const bin = edges.findIndex((edge) => value <= edge);
    counts[bin < 0 ? edges.length : bin]++;
  }
  const total = values.length + EPSILON * counts.length;
  return counts.map((count) => count / total);
}
