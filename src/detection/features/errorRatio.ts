/**
 * Errors as a share of requests, row by row: 0/0 is 0, errors without any request are 1, a missing count is missing.
 *
 * @param errors counts
 * @param totals counts of the same rows
 */
export function errorRatio(errors: Float64Array, totals: Float64Array): Float64Array {
  const ratios = new Float64Array(errors.length);
  for (let row = 0; row < ratios.length; row++) {
    const count = errors[row];
    const total = totals[row];
    const undefinedRatio = total === 0 && !Number.isNaN(count);
    ratios[row] = undefinedRatio ? Number(count > 0) : count / total;
  }
  return ratios;
}
