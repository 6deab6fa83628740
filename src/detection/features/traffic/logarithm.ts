import { naturalLog } from '../../portableMath';
import { mapRows, type Pauses } from './pauses';

/** ln(x + shift), row by row; missing where x + shift is not a positive number. */
export function* logarithms(values: Float64Array, shift = 0): Pauses<Float64Array> {
  return yield* mapRows(values.length, (row) => {
    const shifted = values[row] + shift;
    return shifted > 0 && shifted < Infinity ? naturalLog(shifted) : NaN;
  });
}
