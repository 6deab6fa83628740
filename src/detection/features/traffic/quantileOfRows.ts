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
 * The same of the rows outside of each fold. One serves many lists of rows and allocates once. It takes a time that grows with
 * the rows and not with the folds: the row of a rank among the others is looked for among the fold's own rows.
 */
export class QuantilesWithoutFolds {
  /** Where each fold's places end. */
  private readonly ends: Uint32Array;
  /** Where in the list the rows of each fold are, ascending, one fold after the other. */
  private readonly places: Uint32Array;
  private readonly quantiles: Float64Array;

  /** @param mostRows that a list has */
  constructor(
    private readonly folds: Folds,
    mostRows: number
  ) {
    this.ends = new Uint32Array(folds.count);
    this.places = new Uint32Array(folds.count === 0 ? 0 : mostRows);
    this.quantiles = new Float64Array(folds.count);
  }

  /** One a fold, NaN where no row is left; the next call overwrites them. */
  of(values: Float64Array, sorted: Uint32Array, share: number): Float64Array {
    this.findPlaces(sorted);
    let from = 0;
    for (let fold = 0; fold < this.folds.count; fold++) {
      const to = this.ends[fold];
      this.quantiles[fold] = quantileWithout(values, sorted, share, this.places.subarray(from, to));
      from = to;
    }
    return this.quantiles;
  }

  private findPlaces(sorted: Uint32Array): void {
    const { ends, places, folds } = this;
    const count = folds.count === 0 ? 0 : sorted.length;
    ends.fill(0);
    for (let place = 0; place < count; place++) {
      ends[folds.of[sorted[place]]]++;
    }
    let sum = 0;
    for (let fold = 0; fold < folds.count; fold++) {
      const own = ends[fold];
      ends[fold] = sum;
      sum += own;
    }
    // A fold's end is where its next place goes, until all are there.
    for (let place = 0; place < count; place++) {
      places[ends[folds.of[sorted[place]]]++] = place;
    }
  }
}

/** The quantile of all but the places that are left out; NaN where none is left. */
function quantileWithout(values: Float64Array, sorted: Uint32Array, share: number, left: Uint32Array): number {
  const last = sorted.length - left.length - 1;
  if (last < 0) {
    return NaN;
  }
  const position = share * last;
  const below = Math.floor(position);
  const low = values[sorted[placeWithout(left, below)]];
  const high = values[sorted[placeWithout(left, Math.min(below + 1, last))]];
  return low + (position - below) * (high - low);
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
