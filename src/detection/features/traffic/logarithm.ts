import { naturalLog } from '../../portableMath';
import { SLICE_ROWS, type Pauses } from './pauses';

/** ln(x + shift), row by row; missing where x + shift is not a positive number. */
export function* logarithms(values: Float64Array, shift = 0): Pauses<Float64Array> {
  const logs = new Float64Array(values.length).fill(NaN);
  for (let row = 0; row < logs.length; row++) {
    const shifted = values[row] + shift;
    if (shifted > 0 && shifted < Infinity) {
      logs[row] = naturalLog(shifted);
    }
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return logs;
}
