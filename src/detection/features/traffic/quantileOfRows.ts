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

/** How many of the rows lie in each fold. */
export function foldSizes(rows: Uint32Array, folds: Folds): Uint32Array {
  const sizes = new Uint32Array(folds.count);
  if (folds.count > 0) {
    for (let i = 0; i < rows.length; i++) {
      sizes[folds.of[rows[i]]]++;
    }
  }
  return sizes;
}

/** The same of the rows outside a fold, without copying them; `size` of the sorted rows lie in it. */
export function quantileWithoutFold(
  values: Float64Array,
  sorted: Uint32Array,
  share: number,
  foldOf: Uint16Array,
  fold: number,
  size: number
): number {
  const last = sorted.length - size - 1;
  if (last < 0) {
    return NaN;
  }
  const position = share * last;
  const below = Math.floor(position);
  let i = -1;
  for (let rank = -1; rank < below;) {
    i++;
    rank += foldOf[sorted[i]] === fold ? 0 : 1;
  }
  const low = values[sorted[i]];
  if (below === last) {
    return low;
  }
  do {
    i++;
  } while (foldOf[sorted[i]] === fold);
  return low + (position - below) * (values[sorted[i]] - low);
}
