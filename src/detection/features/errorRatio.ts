/**
 * Errors as a share of requests, row by row: 0/0 is 0, errors without any request are 1, a missing count is missing.
 *
 * @param errors counts
 * @param totals counts of the same rows
 */
export function errorRatio(errors: Float64Array, totals: Float64Array): Float64Array {
  return errors.map((count, row) => {
    const total = totals[row];
    if (total !== 0 || Number.isNaN(count)) {
      return count / total;
    }
    return count > 0 ? 1 : 0;
  });
}
