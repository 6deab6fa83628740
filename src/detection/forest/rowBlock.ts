import type { FeatureMatrix } from '../types';

/** Values and bounds are compared as they are, but measured from each other as if none were further from 0: no sum overflows. */
export const FURTHEST = 2 ** 1000;

/**
 * Rows that go through the trees together: few enough for the cache, row-major, so that a row's values lie side by side.
 */
export class RowBlock {
  readonly count: number;
  readonly featureCount: number;
  /** rows × features, in the matrix's order. */
  readonly values: Float64Array;
  /** The values, none further from 0 than FURTHEST. */
  readonly measured: Float64Array;
  private orderedKeys?: Int32Array;

  /** @param rows row numbers of the matrix */
  constructor({ columns }: FeatureMatrix, rows: Uint32Array) {
    this.count = rows.length;
    this.featureCount = columns.length;
    this.values = new Float64Array(this.count * this.featureCount);
    columns.forEach((column, f) => {
      for (let i = 0, at = f; i < rows.length; i++, at += this.featureCount) {
        this.values[at] = column[rows[i]];
      }
    });
    this.measured = this.values.some((value) => Math.abs(value) > FURTHEST) ? this.values.map(within) : this.values;
  }

  /** orderKeys of the values. */
  get keys(): Int32Array {
    return (this.orderedKeys ??= orderKeys(this.values));
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
