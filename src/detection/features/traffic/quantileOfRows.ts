/** Rows in folds: each fold is predicted from the others. */
export interface Folds {
  count: number;
  /** One a row of the table: the fold that a training row lies in, below `count`. */
  of: Uint16Array;
}

/**
 * A quantile of the values of rows, as quantileSorted.
 *
 * @param sorted rows in the ascending order of their values
 * @param from the first place that is looked at, where only a part of the rows counts
 * @param to the first one after it
 */
export function quantileOfRows(
  values: Float64Array,
  sorted: Uint32Array,
  share: number,
  from = 0,
  to = sorted.length
): number {
  const last = to - from - 1;
  if (last < 0) {
    return NaN;
  }
  const position = share * last;
  const below = Math.floor(position);
  const low = values[sorted[from + below]];
  return low + (position - below) * (values[sorted[from + Math.min(below + 1, last)]] - low);
}

/**
 * The same of the rows outside of each fold. One serves many lists of rows and allocates once. It takes a time that grows with
 * the rows and not with the folds: the row of a rank among the others is looked for among the fold's own rows.
 */
export class QuantilesWithoutFolds {
  /** Where in `places` each fold's end, and the next one's begin. */
  private readonly ends: Uint32Array;
  /** Where among the rows those of each fold are, ascending, one fold after the other. */
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
  of(values: Float64Array, sorted: Uint32Array, share: number, from = 0, to = sorted.length): Float64Array {
    const { ends, quantiles } = this;
    this.findPlaces(sorted, from, to);
    for (let fold = 0; fold < quantiles.length; fold++) {
      const start = fold === 0 ? 0 : ends[fold - 1];
      const last = to - from - (ends[fold] - start) - 1;
      const position = share * last;
      const below = Math.floor(position);
      const low = values[sorted[from + this.placeWithout(fold, below)]];
      const high = values[sorted[from + this.placeWithout(fold, Math.min(below + 1, last))]];
      quantiles[fold] = last < 0 ? NaN : low + (position - below) * (high - low);
    }
    return quantiles;
  }

  private findPlaces(sorted: Uint32Array, from: number, to: number): void {
    const { ends, places, folds } = this;
    const count = folds.count === 0 ? 0 : to - from;
    ends.fill(0);
    for (let place = 0; place < count; place++) {
      ends[folds.of[sorted[from + place]]]++;
    }
    let sum = 0;
    for (let fold = 0; fold < folds.count; fold++) {
      const own = ends[fold];
      ends[fold] = sum;
      sum += own;
    }
    // A fold's end is where its next place goes, until all are there.
    for (let place = 0; place < count; place++) {
      places[ends[folds.of[sorted[from + place]]]++] = place;
    }
  }

  /** The place of what has this rank among all places but the fold's. */
  private placeWithout(fold: number, rank: number): number {
    const { ends, places } = this;
    const start = fold === 0 ? 0 : ends[fold - 1];
    let low = start;
    let high = ends[fold];
    while (low < high) {
      const middle = (low + high) >> 1;
      // So many others come before this place.
      if (places[middle] - (middle - start) <= rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return rank + low - start;
  }
}
