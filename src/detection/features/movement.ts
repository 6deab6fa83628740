import type { FeatureMatrix } from '../types';
import { largestSizes } from './largestSizes';

/**
 * How much moves now: the largest |immediate feature| of the row and the one before it. Features over long windows ring
 * after an incident; immediate ones don't.
 *
 * @param matrix features centred on 0 and scaled alike; missing values are left out
 * @param immediate one a feature: true for those that say that something moves now
 * @returns ≥ 0, one a row; 0 where all are missing; causal
 */
export function movementOf(matrix: FeatureMatrix, immediate: boolean[]): Float64Array {
  const columns = matrix.columns.filter((_, f) => immediate[f]);
  const largest = largestSizes(columns, matrix.rowCount);
  for (let row = largest.length - 1; row > 0; row--) {
    largest[row] = Math.max(largest[row], largest[row - 1]);
  }
  return largest;
}
