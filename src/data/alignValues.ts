import { type TimeAxis } from './timeAxis';

// Taken out of the loop's way: a lookup of a global is slow where the realm intercepts it, as jsdom's does.
const isFiniteNumber = Number.isFinite;

export interface AlignValuesOptions {
  /** Numbers, or booleans as 1 and 0; anything else is missing. */
  values: readonly unknown[];
  axis: TimeAxis;
  /** Places of the axis' rows; undefined where row n is place n. */
  places?: Int32Array;
  rowCount: number;
  mode: 'exact' | 'buckets';
}

/**
 * A field's values on the common axis, NaN where missing. In buckets it is the mean of the values there, for counts too:
 * a mean keeps the unit per original step, and a ratio or a level has no sum. `infinite` counts ±Infinity made missing.
 */
export function alignValues(options: AlignValuesOptions): { values: Float64Array; infinite: number } {
  const { values, axis, places, rowCount, mode } = options;
  const { rows } = axis;
  const aligned = new Float64Array(rowCount).fill(NaN);
  const counts = mode === 'buckets' ? new Int32Array(rowCount) : undefined;
  let infinite = 0;
  for (let i = 0; i < axis.times.length; i++) {
    const raw = values[rows ? rows[i] : i];
    const value = typeof raw === 'number' ? raw : typeof raw === 'boolean' ? Number(raw) : NaN;
    if (!isFiniteNumber(value)) {
      infinite += value === Infinity || value === -Infinity ? 1 : 0;
      continue;
    }
    const place = places ? places[i] : i;
    if (counts) {
      aligned[place] = counts[place] === 0 ? value : aligned[place] + value;
      counts[place]++;
    } else {
      aligned[place] = value;
    }
  }
  if (counts) {
    for (let place = 0; place < rowCount; place++) {
      aligned[place] /= counts[place] || 1;
    }
  }
  return { values: aligned, infinite };
}
