import type { FeatureMatrix } from '../../types';

/**
 * Lets a forest score rows of which only some features are known: a missing feature counts as 0, the training median, so
 * it neither raises an alarm nor hides what the other features say. A row without any feature stays missing.
 *
 * @param matrix features centred on 0; changed in place
 */
export function fillMissing({ columns, rowCount }: FeatureMatrix): void {
  const known = new Uint8Array(rowCount);
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) {
      known[row] |= Number.isNaN(column[row]) ? 0 : 1;
    }
  }
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) {
      column[row] = Number.isNaN(column[row]) && known[row] === 1 ? 0 : column[row];
    }
  }
}
