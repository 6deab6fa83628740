import type { ColumnScale } from './scaler';

/**
 * Centres on the mean and scales by the population's standard deviation (divisor n).
 *
 * Source: scikit-learn 1.9.1, StandardScaler, with its test for constant columns: a variance within the rounding error
 * of its own computation (n·ε·variance + (n·mean·ε)²) has scale 1.
 *
 * @param values at least one, all finite
 */
export function standardColumn(values: Float64Array): ColumnScale {
  const n = values.length;
  let sum = 0;
  for (const value of values) {
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  let deviations = 0;
  for (const value of values) {
    deviations += value - mean;
    squares += (value - mean) ** 2;
  }
  // The second term corrects the mean's own rounding (Chan, Golub and LeVeque 1983).
  const variance = Math.max(0, (squares - deviations ** 2 / n) / n);
  const rounding = n * Number.EPSILON * variance + (n * mean * Number.EPSILON) ** 2;
  const spreadless = variance <= rounding;
  return { center: mean, scale: spreadless ? 1 : Math.sqrt(variance), spreadless };
}
