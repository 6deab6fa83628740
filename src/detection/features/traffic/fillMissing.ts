import type { FeatureMatrix } from '../../types';

/**
 * Lets a forest score rows of which only some features are known: a missing feature counts as 0, the training median, so
 * it neither raises an alarm nor hides what the other features say. A row without any feature stays missing.
 *
 * @param matrix features centred on 0
 */
export function fillMissing(matrix: FeatureMatrix): FeatureMatrix {
  const known = Uint8Array.from({ length: matrix.rowCount }, (_, row) =>
    matrix.columns.some((column) => !Number.isNaN(column[row])) ? 1 : 0
  );
  const columns = matrix.columns.map((column) =>
    column.map((value, row) => (Number.isNaN(value) && known[row] === 1 ? 0 : value))
  );
  return { ...matrix, columns };
}
