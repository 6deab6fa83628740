import { medianOf } from './robustSpread';

/** A bin of training rows that are alike in what their noise depends on. */
export interface VarianceBin {
  /** The median of what the noise depends on. */
  x: number;
  /** Robust variance of the deviations. */
  variance: number;
}

const BINS = 12;
const FEWEST_ROWS = 20;

/** The median of a squared standard normal deviate, for the variance from the median square. */
const MEDIAN_SQUARE = 0.4549364231195724;

/**
 * Robust variance of deviations from zero by what they depend on: bins of equally many rows, in each the median square.
 *
 * @param x what the noise depends on (expected requests), one a row
 * @param deviations with expectation 0, one a row; rows with either missing are left out
 * @param rows training rows
 * @returns ascending in x; fewer bins, or none, where rows are few
 */
export function binnedVariance(x: Float64Array, deviations: Float64Array, rows: Uint32Array): VarianceBin[] {
  const usable = rows.filter((row) => !Number.isNaN(x[row]) && !Number.isNaN(deviations[row]));
  const sorted = usable.sort((a, b) => x[a] - x[b] || a - b);
  const count = Math.min(BINS, Math.floor(sorted.length / FEWEST_ROWS));
  return Array.from({ length: count }, (_, bin) => {
    const part = sorted.slice((bin * sorted.length) / count, ((bin + 1) * sorted.length) / count);
    return {
      x: medianOf(Float64Array.from(part, (row) => x[row])),
      variance: medianOf(Float64Array.from(part, (row) => deviations[row] ** 2)) / MEDIAN_SQUARE,
    };
  });
}
