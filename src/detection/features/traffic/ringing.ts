/** A window may exceed what its last rows say by half a standard deviation of a row: three rows are noisy. */
const TOLERANCE = 0.5;

/**
 * Keeps long windows from ringing after an incident: a window says no more than it would if its last rows were all of it,
 * and half a standard deviation a row beyond. Only what lies above 0 is held; where the last rows are missing, nothing is.
 *
 * @param pooled the long window's deviation, grown by `gain` against a single row's standard deviation
 * @param last the deviation of the last few rows, in standard deviations of a single row
 * @param gain √w for a sum over w rows, 1 for a median
 */
export function withoutRinging(pooled: number, last: number, gain: number): number {
  const limit = gain * Math.max(0, last + TOLERANCE);
  return pooled > limit ? limit : pooled;
}
