import type { FittedScaler } from './scaler';

/** A change of a constant by this share of it (or of 1, for constants below 1) counts as one unit of scaled distance. */
const CONSTANT_SHARE = 0.01;

/**
 * Gives columns that were constant in training a scale that their change can be judged by: 1 % of their size, at least
 * 0.01. With scikit-learn's scale of 1, a service without one error in training could go to 100 % errors and stay
 * within the spread of the other features. Scale 1 and this one give the paper's forest equal scores: it never splits
 * on a constant.
 *
 * @param constant one flag a column: whether it had one single value in training
 */
export function rescaleConstants(scaler: FittedScaler, constant: boolean[]): FittedScaler {
  const columns = scaler.columns.map(({ center, scale }, i) =>
    constant[i] ? { center, scale: CONSTANT_SHARE * Math.max(1, Math.abs(center)) } : { center, scale }
  );
  return { kind: scaler.kind, columns };
}
