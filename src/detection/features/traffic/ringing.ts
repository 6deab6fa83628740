import { presentAt } from '../../present';
import { quantileInPlace } from '../../quantile';

/** A window may exceed what its last rows say by half a standard deviation of a row: three rows are noisy. */
const LARGEST_TOLERANCE = 0.5;

/** What the last few rows say, and how much more a longer window may. */
export interface LastRows {
  /** One a row, in standard deviations of a single row. */
  deviations: Float64Array;
  tolerance: number;
}

/** So many standard deviations below the last few rows, a row contradicts them. */
const CONTRADICTION = 2;

/**
 * What the last few rows say, unless the newest contradicts them: the first normal row ends an incident, however strong it was.
 * Without it, the two rows after an incident's end had the highest scores of all (docs/decisions/0008).
 *
 * @param last the deviation of the last few rows, in standard deviations of a single row
 * @param newest the newest row's, in the same unit; where it is missing it contradicts nothing
 */
export function unlessOver(last: number, newest: number): number {
  return last > newest + CONTRADICTION ? newest + CONTRADICTION : last;
}

/**
 * By how much a window may exceed what its last rows say: as much as these vary in training, at most half a standard
 * deviation of a row. Where the ratio of errors never changes, nothing rings at all.
 *
 * @param last the deviation of the last few rows, in standard deviations of a single row
 * @param rows training rows
 */
export function ringingTolerance(last: Float64Array, rows: Uint32Array): number {
  const usual = quantileInPlace(presentAt(last, rows), 0.9);
  return Math.max(0, Math.min(LARGEST_TOLERANCE, usual || 0));
}

/**
 * Keeps long windows from ringing after an incident: a window says no more than it would if its last rows were all of it,
 * and a tolerance beyond. Only what lies above 0 is held; where the last rows are missing, nothing is.
 *
 * @param pooled the long window's deviation, grown by `gain` against a single row's standard deviation
 * @param last the deviation of the last few rows, in standard deviations of a single row
 * @param gain √w for a sum over w rows, 1 for a median
 * @param tolerance in standard deviations of a single row
 */
export function withoutRinging(pooled: number, last: number, gain: number, tolerance: number): number {
  const limit = gain * Math.max(0, last + tolerance);
  return pooled > limit ? limit : pooled;
}

/**
 * What longer windows are held to.
 *
 * @param pooled the deviation of the last few rows, grown by `gain` against a single row's standard deviation; overwritten
 * @param newest each row's own deviation
 * @param rows training rows
 */
export function lastRowsOf(pooled: Float64Array, newest: Float64Array, gain: number, rows: Uint32Array): LastRows {
  for (let row = 0; row < pooled.length; row++) {
    pooled[row] = unlessOver(pooled[row] / gain, newest[row]);
  }
  return { deviations: pooled, tolerance: ringingTolerance(pooled, rows) };
}

/** withoutRinging, row by row. In place. */
export function stopRinging(pooled: Float64Array, { deviations, tolerance }: LastRows, gain: number): void {
  for (let row = 0; row < pooled.length; row++) {
    pooled[row] = withoutRinging(pooled[row], deviations[row], gain, tolerance);
  }
}
