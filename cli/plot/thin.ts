/** A point of a line: where it is and how high, or null where the line is broken. */
export type Point = [number, number | null];

/**
 * At most about 2 × `buckets` points that look like the whole line: the lowest and the highest of each bucket of rows, in the
 * order of time. A bucket without any value breaks the line; shorter lines stay as they are.
 *
 * @param times Unix milliseconds, ascending
 * @param values as many; NaN = missing
 */
export function thin(times: Float64Array, values: Float64Array, buckets: number): Point[] {
  if (times.length <= 2 * buckets) {
    return Array.from(times, (time, row): Point => [time, Number.isNaN(values[row]) ? null : values[row]]);
  }
  const points: Point[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const first = Math.floor((bucket * times.length) / buckets);
    const end = Math.floor(((bucket + 1) * times.length) / buckets);
    let low = -1;
    let high = -1;
    for (let row = first; row < end; row++) {
      if (!Number.isNaN(values[row])) {
        low = low < 0 || values[row] < values[low] ? row : low;
        high = high < 0 || values[row] > values[high] ? row : high;
      }
    }
    if (low < 0) {
      points.push([times[first], null]);
    } else {
      const rows = low === high ? [low] : [Math.min(low, high), Math.max(low, high)];
      rows.forEach((row) => points.push([times[row], values[row]]));
    }
  }
  return points;
}
