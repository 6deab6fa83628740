import type { IsolationForest } from './isolationForest';
import { within } from './rowBlock';

/** Below the least bound of all boxes, at it, at the greatest, above it; between are the cells of equal width. */
const BELOW = 1;
const AT_LEAST = 2;
const AT_GREATEST = 32764;
const ABOVE = 32765;
const INNER_CELLS = AT_GREATEST - AT_LEAST - 2;

/**
 * Divides each feature's range into numbered 15-bit cells: where a < b, cell(a) ≤ cell(b). The least and the greatest bound
 * have cells of their own, for many rows may lie right there: no errors at all, an idle queue. Values and bounds lie within
 * FURTHEST of 0.
 */
export interface Cells {
  cellOf(value: number, feature: number): number;
  /** The least cell all of whose values lie at or above a box's lower bound. */
  leastInside(bound: number, feature: number): number;
  /** The greatest cell all of whose values lie at or below a box's upper bound. */
  greatestInside(bound: number, feature: number): number;
}

export function cellsOf(forest: IsolationForest): Cells {
  const { least, greatest } = rangesOf(forest);
  const cellsPerUnit = least.map((low, feature) => {
    const perUnit = INNER_CELLS / (greatest[feature] - low);
    return Number.isFinite(perUnit) ? perUnit : 0;
  });
  const cellOf = (value: number, feature: number) => {
    const low = least[feature];
    const high = greatest[feature];
    if (value <= low) {
      return value < low ? BELOW : AT_LEAST;
    }
    if (value >= high) {
      return value > high ? ABOVE : AT_GREATEST;
    }
    return (AT_LEAST + 1 + (value - low) * cellsPerUnit[feature]) | 0;
  };
  const hasOwnCell = (bound: number, feature: number) => bound === least[feature] || bound === greatest[feature];
  return {
    cellOf,
    leastInside: (bound, feature) => cellOf(bound, feature) + (hasOwnCell(bound, feature) ? 0 : 1),
    greatestInside: (bound, feature) => cellOf(bound, feature) - (hasOwnCell(bound, feature) ? 0 : 1),
  };
}

/** The least and the greatest bound of each feature, over all trees. */
function rangesOf(forest: IsolationForest): { least: Float64Array; greatest: Float64Array } {
  const { featureCount, featuresPerTree: width, treeStarts, treeCount, treeFeatures, boxMinima, boxMaxima } = forest;
  const least = new Float64Array(featureCount).fill(Infinity);
  const greatest = new Float64Array(featureCount).fill(-Infinity);
  for (let tree = 0; tree < treeCount; tree++) {
    for (let f = 0; f < width; f++) {
      const feature = treeFeatures[tree * width + f];
      const side = treeStarts[tree] * width + f;
      least[feature] = Math.min(least[feature], within(boxMinima[side]));
      greatest[feature] = Math.max(greatest[feature], within(boxMaxima[side]));
    }
  }
  return { least, greatest };
}
