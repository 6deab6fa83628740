/**
 * What the whole is in a ratio's own numbers: 100 where training rows exceed 1, as no share of 1 can, else 1. A percentage
 * that stays below 1 in training is taken for a share; its deviations are then judged by the training rows' own spread.
 *
 * @param ratios one a row; NaN = missing
 * @param rows training rows
 */
export function shareUnit(ratios: Float64Array, rows: Uint32Array): 1 | 100 {
  return rows.some((row) => ratios[row] > 1) ? 100 : 1;
}
