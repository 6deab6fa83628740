import { scaleOfSpread } from './scaleOfSpread';
import type { ColumnScale } from './scaler';

/**
 * Maps the minimum to 0 and the maximum to 1.
 *
 * Source: scikit-learn 1.9.1, MinMaxScaler with its default range.
 *
 * @param values at least one, all finite
 */
export function minMaxColumn(values: Float64Array): ColumnScale {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { center: low, ...scaleOfSpread(high - low) };
}
