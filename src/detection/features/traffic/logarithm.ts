import { naturalLog } from '../../portableMath';

/** ln(x + shift), row by row; missing where x + shift is not a positive number. */
export function logarithms(values: Float64Array, shift = 0): Float64Array {
  return values.map((value) => {
    const shifted = value + shift;
    return shifted > 0 && shifted < Infinity ? naturalLog(shifted) : NaN;
  });
}
