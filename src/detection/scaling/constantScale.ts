/** Spreads up to ten units of rounding count as none, and become 1, so that constant columns stay finite. */
export function nonZeroScale(scale: number): number {
  return scale < 10 * Number.EPSILON ? 1 : scale;
}
