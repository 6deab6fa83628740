import { present } from './present';

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
  return between(sorted[below], sorted[above], position - below);
}

/**
 * The same of values in any order, in linear time. It reorders them.
 *
 * @param values no NaN
 * @param share in [0, 1]
 * @returns NaN where there are no values
 */
export function quantileInPlace(values: Float64Array, share: number): number {
  if (values.length === 0) {
    return NaN;
  }
  const position = share * (values.length - 1);
  const below = Math.floor(position);
  select(values, below);
  let above = values[below];
  if (below + 1 < values.length) {
    above = values[below + 1];
    for (let i = below + 2; i < values.length; i++) {
      above = values[i] < above ? values[i] : above;
    }
  }
  return between(values[below], above, position - below);
}

/** The values that are not NaN, ascending, as a copy. */
export function sortedPresent(values: Float64Array): Float64Array {
  return present(values).sort();
}

function between(low: number, high: number, weight: number): number {
  const step = high - low;
  // numpy interpolates from the nearer end; so do we, to agree with it to the last bit.
  return weight >= 0.5 ? high - step * (1 - weight) : low + step * weight;
}

/**
 * Reorders values so that the one of the given rank is at its place, none before it is greater and none after it less.
 *
 * Source: Hoare, Algorithm 65: Find, CACM 4 (1961), with the middle value for the pivot.
 */
function select(values: Float64Array, rank: number): void {
  let first = 0;
  let last = values.length - 1;
  // Halving takes log₂ n rounds; an order that defeats the pivot is sorted instead.
  for (let rounds = 4 * Math.log2(values.length + 1); first < last; rounds--) {
    if (rounds < 0) {
      values.subarray(first, last + 1).sort();
      return;
    }
    const pivot = values[(first + last) >> 1];
    let i = first;
    let j = last;
    while (i <= j) {
      while (values[i] < pivot) {
        i++;
      }
      while (values[j] > pivot) {
        j--;
      }
      if (i <= j) {
        const value = values[i];
        values[i++] = values[j];
        values[j--] = value;
      }
    }
    if (rank <= j) {
      last = j;
    } else if (rank >= i) {
      first = i;
    } else {
      return;
    }
  }
}
