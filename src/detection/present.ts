/** The values that are there: a copy without the missing ones (NaN). */
export function present(values: Float64Array): Float64Array {
  const found = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) {
      found[count++] = values[i];
    }
  }
  return found.subarray(0, count);
}

/** The same of some rows, in their order. */
export function presentAt(values: Float64Array, rows: Uint32Array): Float64Array {
  const found = new Float64Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]];
    if (!Number.isNaN(value)) {
      found[count++] = value;
    }
  }
  return found.subarray(0, count);
}

/** Those of the rows, in their order, that have a value in all of the columns. */
export function presentRows(rows: Uint32Array, ...columns: Float64Array[]): Uint32Array {
  const found = rows.slice();
  let count = found.length;
  for (const column of columns) {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      if (!Number.isNaN(column[found[i]])) {
        found[kept++] = found[i];
      }
    }
    count = kept;
  }
  return found.subarray(0, count);
}
