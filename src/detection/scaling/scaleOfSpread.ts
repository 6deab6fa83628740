import type { ColumnScale } from './scaler';

/** The spread itself, but 1 where it is none: up to ten units of rounding count as none, as in scikit-learn 1.9.1. */
export function scaleOfSpread(spread: number): Pick<ColumnScale, 'scale' | 'spreadless'> {
  const spreadless = spread < 10 * Number.EPSILON;
  return { scale: spreadless ? 1 : spread, spreadless };
}
