import type { FeatureMatrix } from '../../types';

/**
 * Lets a forest score rows of which only some features are known: a missing feature counts as 0, the training median, so
 * it neither raises an alarm nor hides what the other features say. A row without any feature stays missing.
 *
 * @param matrix features centred on 0
 * @returns columns without a missing value are the matrix's own
 */
export function fillMissing(matrix: FeatureMatrix): FeatureMatrix {
  const isWhole = (column: Float64Array) => !column.includes(NaN);
  if (matrix.columns.every(isWhole)) {
    return matrix;
  }
  const known = knownRows(matrix);
  return { ...matrix, columns: matrix.columns.map((column) => (isWhole(column) ? column : filled(column, known))) };
}

/** One flag a row: 1 where a feature is known. */
function knownRows({ columns, rowCount }: FeatureMatrix): Uint8Array {
  const known = new Uint8Array(rowCount);
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) {
      known[row] |= Number.isNaN(column[row]) ? 0 : 1;
    }
  }
  return known;
}

function filled(column: Float64Array, known: Uint8Array): Float64Array {
  const values = column.slice();
  for (let row = 0; row < values.length; row++) {
    values[row] = Number.isNaN(values[row]) && known[row] === 1 ? 0 : values[row];
  }
  return values;
}
