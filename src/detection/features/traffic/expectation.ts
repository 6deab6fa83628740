import { fitProfile, stepOf, type ProfileKind } from './profile';
import { noiseDeviation } from './robustSpread';
import { slowLevel } from './slowLevel';

/** A noise of exactly 0 (a constant in training) would pin the slow level. */
const LEAST_NOISE = 1e-6;

/** What was expected of a signal, from its training rows and its own past. */
export interface Expectation {
  kind: ProfileKind;
  /** One a row, in the unit of the values; NaN where training has no values. */
  values: Float64Array;
}

/**
 * The expected value of every row: the profile by time of day, from training rows (of other days, for a training row), and
 * the slow level that the residuals had before the row.
 *
 * @param values logarithms, NaN = missing
 * @param rows training rows, ascending
 */
export function expectationOf(times: Float64Array, values: Float64Array, rows: Uint32Array): Expectation {
  const profile = fitProfile(times, values, rows);
  const profiled = times.map(profile.at);
  for (const row of rows) {
    profiled[row] = profile.atHeldOut(times[row]);
  }
  const residuals = values.map((value, row) => value - profiled[row]);
  const noise = Math.max(LEAST_NOISE, noiseDeviation(Float64Array.from(rows, (row) => residuals[row])) || 0);
  const levels = slowLevel(times, residuals, new Float64Array(times.length).fill(noise), stepOf(times));
  return { kind: profile.kind, values: profiled.map((level, row) => level + levels[row]) };
}
