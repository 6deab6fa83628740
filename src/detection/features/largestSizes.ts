/** The largest |value| of each row; missing values are left out, 0 where all are missing. */
export function largestSizes(columns: Float64Array[], rowCount: number): Float64Array {
  const largest = new Float64Array(rowCount);
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) {
      const size = Math.abs(column[row]);
      if (size > largest[row]) {
        largest[row] = size;
      }
    }
  }
  return largest;
}
