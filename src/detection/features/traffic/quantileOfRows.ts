/** Rows in folds: each fold is predicted from the others. */
export interface Folds {
  count: number;
  /** One a row of the table: the fold that a training row lies in, below `count`. */
  of: Uint16Array;
}

/** A quantile of the values of rows, as quantileSorted: the rows are in the ascending order of their values. */
export function quantileOfRows(values: Float64Array, sorted: Uint32Array, share: number): number {
  if (sorted.length === 0) {
    return NaN;
  }
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = values[sorted[below]];
  return low + (position - below) * (values[sorted[Math.min(below + 1, sorted.length - 1)]] - low);
}

/**
 * The same of the rows outside of each fold, one a fold; NaN where none is left. Takes a time that grows with the rows and
 * not with the folds: the row of a rank among the others is looked for among the fold's own rows.
 */
export function quantilesWithoutFolds(
  values: Float64Array,
  sorted: Uint32Array,
  share: number,
  folds: Folds
): Float64Array {
  const { starts, places } = placesOfFolds(sorted, folds);
  const quantiles = new Float64Array(folds.count);
  for (let fold = 0; fold < folds.count; fold++) {
    const own = places.subarray(starts[fold], starts[fold + 1]);
    const last = sorted.length - own.length - 1;
    if (last < 0) {
      quantiles[fold] = NaN;
      continue;
    }
    const position = share * last;
    const below = Math.floor(position);
    const low = values[sorted[placeWithout(own, below)]];
    const high = values[sorted[placeWithout(own, Math.min(below + 1, last))]];
    quantiles[fold] = low + (position - below) * (high - low);
  }
  return quantiles;
}

/** Where in `sorted` the rows of each fold are, ascending: those of fold i from starts[i] to starts[i + 1]. */
function placesOfFolds(sorted: Uint32Array, folds: Folds) {
  const starts = new Uint32Array(folds.count + 1);
  const places = new Uint32Array(folds.count === 0 ? 0 : sorted.length);
  for (let place = 0; place < places.length; place++) {
    starts[folds.of[sorted[place]] + 1]++;
  }
  for (let fold = 0; fold < folds.count; fold++) {
    starts[fold + 1] += starts[fold];
  }
  const next = starts.slice();
  for (let place = 0; place < places.length; place++) {
    places[next[folds.of[sorted[place]]]++] = place;
  }
  return { starts, places };
}

/** The place of what has this rank among all places but the `left` ones (ascending). */
function placeWithout(left: Uint32Array, rank: number): number {
  let low = 0;
  let high = left.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // So many others come before this place.
    if (left[middle] - middle <= rank) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return rank + low;
}
