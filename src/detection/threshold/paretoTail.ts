/** A generalised Pareto distribution of excesses over a threshold. */
export interface ParetoTail {
  /** ξ: 0 = exponential, negative = with an upper end, positive = heavy. */
  shape: number;
  /** σ ≥ 0; 0 where all excesses are 0. */
  scale: number;
}

/**
 * Shapes beyond these come from too few peaks: a tail that ends just above the highest peak would promise that nothing ever
 * goes beyond it.
 */
const LEAST_SHAPE = -0.15;
const GREATEST_SHAPE = 0.25;

/** Fewer excesses don't tell a shape: they are taken for exponential. */
const FEWEST_FOR_SHAPE = 20;

/**
 * Fits a generalised Pareto tail by probability-weighted moments.
 *
 * Source: Hosking and Wallis, Parameter and quantile estimation for the generalized Pareto distribution, Technometrics 29
 * (1987), with plotting positions (i − 0.35)/n; their k is −ξ.
 *
 * @param excesses ≥ 0, at least one
 */
export function fitParetoTail(excesses: Float64Array): ParetoTail {
  const sorted = excesses.slice().sort();
  const n = sorted.length;
  const mean = sorted.reduce((sum, x) => sum + x, 0) / n;
  const weighted = sorted.reduce((sum, x, i) => sum + (1 - (i + 0.65) / n) * x, 0) / n;
  const free = n < FEWEST_FOR_SHAPE ? 0 : 2 - mean / (mean - 2 * weighted);
  const shape = Math.min(GREATEST_SHAPE, Math.max(LEAST_SHAPE, free || 0));
  // The distribution's mean is scale/(1 − shape): a shape that was held back keeps it.
  return { shape, scale: mean * (1 - shape) };
}
