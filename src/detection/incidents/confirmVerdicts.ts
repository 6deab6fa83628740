import type { FeatureMatrix } from '../types';
import { quantileSorted, sortedPresent } from '../quantile';

/** Rows that are looked at, and how many of them must be above the threshold. */
const LAST_ROWS = 3;
const REQUIRED_ROWS = 2;

/** What moves less than this quantile of the training rows does not move. */
const MOVING_QUANTILE = 0.9;

/** What the confirmation looks at. */
export interface ConfirmedRows {
  /** 1 where the score is above the threshold, one a row. */
  verdicts: Uint8Array;
  /** Features centred on 0 and scaled alike; missing values are left out. */
  matrix: FeatureMatrix;
  /** One a feature: true for those that say that something moves now. */
  immediate: boolean[];
  /** One flag a row: 1 where the model learnt from it. */
  training: Uint8Array;
}

/**
 * Confirms verdicts: a row stays anomalous where at least two of the last three rows were above the threshold, itself
 * included, and something moved in them: their largest |immediate feature| reaches the training rows' 90 % quantile.
 * Features over long windows ring after an incident; immediate ones don't.
 *
 * @returns 1 anomalous, 0 normal, one a row; never 1 where the verdict was 0
 */
export function confirmVerdicts({ verdicts, matrix, immediate, training }: ConfirmedRows): Uint8Array {
  const movement = overLastRows(largest(matrix, immediate), (last) => Math.max(...last));
  const usual = quantileSorted(sortedPresent(movement.filter((_, row) => training[row] === 1)), MOVING_QUANTILE);
  const recent = overLastRows(Float64Array.from(verdicts), (last) => last.reduce((sum, verdict) => sum + verdict, 0));
  return verdicts.map((verdict, row) => {
    const still = movement[row] < usual;
    return verdict === 1 && recent[row] >= REQUIRED_ROWS && !still ? 1 : 0;
  });
}

/** Each row's largest |value| among the chosen features; 0 where all are missing. */
function largest(matrix: FeatureMatrix, chosen: boolean[]): Float64Array {
  const columns = matrix.columns.filter((_, f) => chosen[f]);
  return Float64Array.from({ length: matrix.rowCount }, (_, row) =>
    columns.reduce((most, column) => Math.max(most, Math.abs(column[row]) || 0), 0)
  );
}

function overLastRows(values: Float64Array, pool: (last: Float64Array) => number): Float64Array {
  return values.map((_, row) => pool(values.subarray(Math.max(0, row - LAST_ROWS + 1), row + 1)));
}
