import type { FeatureMatrix } from '../types';

/** Values and bounds are compared as they are, but measured from each other as if none were further from 0: no sum overflows. */
export const FURTHEST = 2 ** 1000;

/** Rows that go through the trees together. What is made of them is made when it is asked for first. */
export class RowBlock {
  readonly count: number;
  readonly featureCount: number;
  private rowMajor?: Float64Array;
  private rowMajorWithin?: Float64Array;
  private orderedKeys?: Int32Array;

  /** @param rows row numbers of the matrix */
  constructor(
    readonly matrix: FeatureMatrix,
    readonly rows: Uint32Array
  ) {
    this.count = rows.length;
    this.featureCount = matrix.columns.length;
  }

  /** rows × features, in the matrix's order: a row's values lie side by side. */
  get values(): Float64Array {
    if (!this.rowMajor) {
      const { featureCount, rows } = this;
      this.rowMajor = new Float64Array(this.count * featureCount);
      for (let f = 0; f < featureCount; f++) {
        putRows(this.matrix.columns[f], rows, this.rowMajor, f, featureCount);
      }
    }
    return this.rowMajor;
  }

  /** The values, none further from 0 than FURTHEST. */
  get measured(): Float64Array {
    return (this.rowMajorWithin ??= this.isWithin() ? this.values : this.values.map(within));
  }

  /** orderKeys of the values. */
  get keys(): Int32Array {
    return (this.orderedKeys ??= orderKeys(this.values));
  }

  /** Whether no value lies further from 0 than FURTHEST. */
  isWithin(): boolean {
    return this.matrix.columns.every((column) => liesWithin(column, this.rows));
  }

  /** One a row: 1 where a feature is missing. */
  missingRows(): Uint8Array {
    const missing = new Uint8Array(this.count);
    this.matrix.columns.forEach((column) => markMissing(column, this.rows, missing));
    return missing;
  }
}

/** Writes a column's rows to `values`, from `at` on, `stride` places apart. */
export function putRows(
  column: Float64Array,
  rows: Uint32Array,
  values: Float64Array,
  at: number,
  stride: number
): void {
  for (let i = 0; i < rows.length; i++, at += stride) {
    values[at] = column[rows[i]];
  }
}

function liesWithin(column: Float64Array, rows: Uint32Array): boolean {
  for (let i = 0; i < rows.length; i++) {
    if (Math.abs(column[rows[i]]) > FURTHEST) {
      return false;
    }
  }
  return true;
}

function markMissing(column: Float64Array, rows: Uint32Array, missing: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) {
    if (Number.isNaN(column[rows[i]])) {
      missing[i] = 1;
    }
  }
}

/** The value, brought to FURTHEST where it lies beyond. */
export function within(value: number): number {
  return value > FURTHEST ? FURTHEST : value < -FURTHEST ? -FURTHEST : value;
}

/**
 * Whole numbers in the order of the doubles: where one key is less, so is the double; where keys are equal, the doubles agree
 * to 19 binary places. 31 bits of them, so that the difference of two keys doesn't overflow.
 */
export function orderKeys(values: Float64Array): Int32Array {
  // Adding 0 makes −0 to 0, which is its equal but has another key.
  const words = new Int32Array(values.map((value) => value + 0).buffer);
  const keys = new Int32Array(values.length);
  for (let i = 0; i < keys.length; i++) {
    const upper = words[2 * i + 1];
    keys[i] = (upper ^ ((upper >> 31) & 0x7fffffff)) >> 1;
  }
  return keys;
}
