/**
 * The first index of ascending numbers that is at or after a value; their number where none is.
 *
 * @param from the first index that is looked at, where only a part of the numbers ascends
 * @param to the first one after it; given where no number of the part is at or after the value
 */
export function lowerBound(ascending: ArrayLike<number>, value: number, from = 0, to = ascending.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
