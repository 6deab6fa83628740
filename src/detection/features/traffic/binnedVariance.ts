import { presentRows } from '../../present';
import { quantileInPlace } from '../../quantile';
import type { Pauses } from './pauses';
import { sortedRows } from './sortedRows';

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
export function* binnedVariance(x: Float64Array, deviations: Float64Array, rows: Uint32Array): Pauses<VarianceBin[]> {
  const sorted = yield* sortedRows(x, presentRows(rows, x, deviations));
  const count = Math.min(BINS, Math.floor(sorted.length / FEWEST_ROWS));
  const squares = new Float64Array(Math.ceil(sorted.length / Math.max(1, count)));
  const bins: VarianceBin[] = [];
  for (let bin = 0; bin < count; bin++) {
    const part = sorted.subarray((bin * sorted.length) / count, ((bin + 1) * sorted.length) / count);
    for (let i = 0; i < part.length; i++) {
      squares[i] = deviations[part[i]] ** 2;
    }
    const middle = (part.length - 1) / 2;
    bins.push({
      x: (x[part[Math.floor(middle)]] + x[part[Math.ceil(middle)]]) / 2,
      variance: quantileInPlace(squares.subarray(0, part.length), 0.5) / MEDIAN_SQUARE,
    });
    yield;
  }
  return bins;
}
