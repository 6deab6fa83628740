/*
 * Arithmetic of whole columns, row by row. A closure a column would be compiled for every column anew, and its results boxed.
 */

/** a + b */
export function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length);
  for (let row = 0; row < sums.length; row++) {
    sums[row] = a[row] + b[row];
  }
  return sums;
}

/** a − b */
export function differenceOf(a: Float64Array, b: Float64Array): Float64Array {
  const differences = new Float64Array(a.length);
  for (let row = 0; row < differences.length; row++) {
    differences[row] = a[row] - b[row];
  }
  return differences;
}

/** a ÷ b */
export function quotientOf(a: Float64Array, b: Float64Array): Float64Array {
  const quotients = new Float64Array(a.length);
  for (let row = 0; row < quotients.length; row++) {
    quotients[row] = a[row] / b[row];
  }
  return quotients;
}

/** a × factor */
export function scaledBy(a: Float64Array, factor: number): Float64Array {
  const scaled = new Float64Array(a.length);
  for (let row = 0; row < scaled.length; row++) {
    scaled[row] = a[row] * factor;
  }
  return scaled;
}

/** a, where b has a value too; else missing */
export function whereBoth(a: Float64Array, b: Float64Array): Float64Array {
  const values = new Float64Array(a.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = Number.isNaN(b[row]) ? NaN : a[row];
  }
  return values;
}
