import type { FeatureMatrix } from '../../types';

/**
 * Lets a forest score rows of which only some features are known: a missing feature counts as 0, the training median, so
 * it neither raises an alarm nor hides what the other features say. A row without any feature stays missing.
 *
 * @param matrix features centred on 0; changed in place
 */
export function fillMissing({ columns, rowCount }: FeatureMatrix): void {
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) {
      if (Number.isNaN(column[row]) && hasFeature(columns, row)) {
        column[row] = 0;
      }
    }
  }
}

function hasFeature(columns: Float64Array[], row: number): boolean {
  for (const column of columns) {
    if (!Number.isNaN(column[row])) {
      return true;
    }
  }
  return false;
}
