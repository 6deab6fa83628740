/** Responses that took about the same time. */
export interface LatencyGroup {
  seconds: number;
  count: number;
}

const GRID_STEP = 0.25;
const grid = Array.from({ length: 25 }, (_, i) => (i - 12) * GRID_STEP);
const weights = grid.map((z) => Math.exp((-z * z) / 2));
const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);

/**
 * Spreads `requests` (a whole number ≥ 0) over a log-normal distribution of response times with the given median
 * (seconds) and spread (standard deviation of the logarithm, e.g. 0.5), in 25 groups up to three deviations out.
 * The counts add up to `requests` exactly. Groups instead of single responses keep a week of history cheap.
 */
export function latencyGroups(requests: number, medianSeconds: number, spread: number): LatencyGroup[] {
  const groups: LatencyGroup[] = [];
  let weightSoFar = 0;
  let countSoFar = 0;
  grid.forEach((z, i) => {
    weightSoFar += weights[i];
    // Rounding the running total instead of each group is what makes the counts add up.
    const upTo = i === grid.length - 1 ? requests : Math.round((requests * weightSoFar) / totalWeight);
    if (upTo > countSoFar) {
      groups.push({ seconds: medianSeconds * Math.exp(spread * z), count: upTo - countSoFar });
    }
    countSoFar = upTo;
  });
  return groups;
}
