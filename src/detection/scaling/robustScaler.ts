import { quantileSorted } from '../quantile';
import { scaleOfSpread } from './scaleOfSpread';
import type { ColumnScale } from './scaler';

/**
 * Centres on the median and scales by the distance between the quartiles.
 *
 * Source: scikit-learn 1.9.1, RobustScaler with its default quantiles (25 %, 75 %).
 *
 * @param values at least one, all finite
 */
export function robustColumn(values: Float64Array): ColumnScale {
  const sorted = values.slice().sort();
  const spread = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
  return { center: quantileSorted(sorted, 0.5), ...scaleOfSpread(spread) };
}
