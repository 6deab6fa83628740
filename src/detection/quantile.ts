/**
 * The quantile of sorted values: numpy.percentile's default, R's type 7, linear between the two nearest values.
 *
 * @param sorted ascending, no NaN
 * @param share in [0, 1]
 * @returns NaN where there are no values
 * @example quantileSorted(Float64Array.of(1, 2, 3, 4), 0.5) // 2.5
 */
export function quantileSorted(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) {
    return NaN;
  }
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  const weight = position - below;
  const low = sorted[below];
  const step = sorted[above] - low;
  // numpy interpolates from the nearer end; so do we, to agree with it to the last bit.
  return weight >= 0.5 ? sorted[above] - step * (1 - weight) : low + step * weight;
}

/** The values that are not NaN, ascending, as a copy. */
export function sortedPresent(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}
