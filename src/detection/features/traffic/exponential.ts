import { powerOfHalf } from '../../portableMath';
import { SLICE_ROWS, type Pauses } from './pauses';

/**
 * e to the power x, the same to the last bit on every machine (see portableMath); within some |x| units in the last place
 * of Math.exp.
 *
 * @param x below 690, NaN gives NaN
 */
export function exponential(x: number): number {
  const halvings = x / Math.LN2;
  return halvings > 0 ? 1 / powerOfHalf(halvings) : powerOfHalf(-halvings);
}

/** What the logarithms of values + shift are of: e to the power x, less the shift, at least 0; row by row. */
export function* exponentials(logs: Float64Array, shift = 0): Pauses<Float64Array> {
  const values = new Float64Array(logs.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = Math.max(0, exponential(logs[row]) - shift);
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return values;
}
