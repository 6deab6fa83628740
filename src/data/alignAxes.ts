import { isRegular, medianStep } from './timeAxis';

/** One time axis for all frames, and where each frame's rows go on it. */
export interface Alignment {
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  /** `exact`: every row keeps its time. `buckets`: rows are averaged over steps of `stepMs`, named by the step's start. */
  mode: 'exact' | 'buckets';
  /** For each axis given: its rows' places on `times`; undefined where row n is place n. */
  places: Array<Int32Array | undefined>;
  /** Milliseconds: the bucket's length, or the median step of `times` (0 with fewer than two). */
  stepMs: number;
}

/**
 * Brings axes together. Axes that share timestamps, or lie on the same grid, are joined on exact time. Where a
 * regularly sampled axis is coarser than the finest one, or lies off its grid, all are cut into buckets as long as the
 * coarsest median step of the regular axes. A sparse axis (irregular, but on the grid) doesn't coarsen the others.
 */
export function alignAxes(axes: readonly Float64Array[]): Alignment {
  const [first, ...rest] = axes;
  if (rest.every((axis) => sameTimes(axis, first))) {
    return { times: first, mode: 'exact', places: axes.map(() => undefined), stepMs: medianStep(first) };
  }
  const steps = axes.map(medianStep);
  const regular = axes.map((axis, i) => isRegular(axis, steps[i]));
  const candidates = regular.some(Boolean) ? steps.filter((_, i) => regular[i]) : steps;
  const stepMs = Math.max(...candidates);
  // A step of 0: every axis has one row at most, and there is no bucket to put them in.
  if (stepMs === 0 || joinable({ axes, steps, regular })) {
    const times = union(axes);
    return { times, mode: 'exact', places: axes.map((axis) => placesOf(axis, times)), stepMs: medianStep(times) };
  }
  const { floor } = Math;
  const starts = axes.map((axis) => axis.map((time) => floor(time / stepMs) * stepMs));
  const times = union(starts);
  return { times, mode: 'buckets', places: starts.map((axis) => placesOf(axis, times)), stepMs };
}

interface Sampling {
  axes: readonly Float64Array[];
  steps: readonly number[];
  regular: readonly boolean[];
}

function joinable({ axes, steps, regular }: Sampling): boolean {
  const finest = finestAxis({ axes, steps, regular });
  const grid = { start: axes[finest][0], step: steps[finest], regular: regular[finest] };
  return axes.every((axis, i) => {
    if (i === finest || axis.length === 0) {
      return true;
    }
    const known = axes[finest];
    let shared = 0;
    let next = 0;
    for (const time of axis) {
      while (known[next] < time) {
        next++;
      }
      const onGrid = grid.regular && (time - grid.start) % grid.step === 0;
      shared += onGrid || known[next] === time ? 1 : 0;
    }
    const coarser = regular[i] && steps[i] > steps[finest];
    return shared >= 0.9 * axis.length && !coarser;
  });
}

/** The regular axis with the smallest step, or, where none is regular, the axis with the most rows. */
function finestAxis({ axes, steps, regular }: Sampling): number {
  let finest = 0;
  for (let i = 1; i < axes.length; i++) {
    if (regular[i] !== regular[finest]) {
      finest = regular[i] ? i : finest;
    } else if (regular[i] && steps[i] !== steps[finest]) {
      finest = steps[i] < steps[finest] ? i : finest;
    } else if (axes[i].length > axes[finest].length) {
      finest = i;
    }
  }
  return finest;
}

function sameTimes(a: Float64Array, b: Float64Array): boolean {
  return a === b || (a.length === b.length && a.every((time, row) => time === b[row]));
}

function union(axes: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(axes.reduce((sum, axis) => sum + axis.length, 0));
  let filled = 0;
  for (const axis of axes) {
    all.set(axis, filled);
    filled += axis.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) {
    if (i === 0 || all[i] !== all[i - 1]) {
      all[kept++] = all[i];
    }
  }
  return all.slice(0, kept);
}

/** Both ascending, every time of `axis` in `times`. */
function placesOf(axis: Float64Array, times: Float64Array): Int32Array {
  const places = new Int32Array(axis.length);
  let place = 0;
  for (let row = 0; row < axis.length; row++) {
    while (times[place] < axis[row]) {
      place++;
    }
    places[row] = place;
  }
  return places;
}
