/**
 * The least and the largest value in each pixel column of a stretch of time: what a line of any number of rows looks like
 * there.
 *
 * @param times Unix milliseconds, ascending
 * @param values one a time; NaN = missing
 * @param stretch of time, in Unix milliseconds: from < to
 * @param columns how many pixels it is wide
 * @returns two numbers a column, the least and the largest; NaN where it has no value
 */
export function columnExtents(
  times: Float64Array,
  values: Float64Array,
  { from, to }: { from: number; to: number },
  columns: number
): Float64Array {
  const extents = new Float64Array(2 * columns).fill(NaN);
  const perColumn = (to - from) / columns;
  for (let row = 0; row < times.length; row++) {
    const time = times[row];
    const value = values[row];
    if (time < from || time > to || Number.isNaN(value)) {
      continue;
    }
    const low = 2 * Math.min(columns - 1, Math.floor((time - from) / perColumn));
    if (!(extents[low] <= value)) {
      extents[low] = value;
    }
    if (!(extents[low + 1] >= value)) {
      extents[low + 1] = value;
    }
  }
  return extents;
}
