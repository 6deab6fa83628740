import type { FittedScaler } from './scaler';

/** A change by this share of a column's size (or of 1, for smaller columns) counts as one unit of scaled distance. */
const SHARE_OF_SIZE = 0.01;

/**
 * Gives columns without a spread in training (constants; mostly one value, for the robust scaler) a scale that their
 * change can be judged by: 1 % of their size, at least 0.01. With scikit-learn's scale of 1, a service without one error
 * in training could go to 100 % errors and stay within the spread of the other features. The paper's scores are the same
 * with either scale, for its splits don't depend on a feature's scale.
 */
export function rescaleSpreadless(scaler: FittedScaler): FittedScaler {
  const columns = scaler.columns.map((column) =>
    column.spreadless ? { ...column, scale: SHARE_OF_SIZE * Math.max(1, Math.abs(column.center)) } : column
  );
  return { kind: scaler.kind, columns };
}
