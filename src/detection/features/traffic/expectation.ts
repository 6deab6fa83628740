import { differenceOf, sumOf } from './columnMath';
import type { Pauses } from './pauses';
import { fitProfile, profiledValues, type ProfileKind } from './profile';
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
 * @param step milliseconds between rows
 * @param risingIsBad more is worse, as for latency (see slowLevel)
 */
export function* expectationOf(
  times: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  step: number,
  risingIsBad: boolean
): Pauses<Expectation> {
  const profile = yield* fitProfile(times, values, rows, step);
  const profiled = yield* profiledValues(profile, times);
  yield;
  const residuals = differenceOf(values, profiled);
  const noise = Math.max(LEAST_NOISE, noiseDeviation(residuals, rows) || 0);
  yield;
  const levels = yield* slowLevel({ times, residuals, noise, step, risingIsBad });
  return { kind: profile.kind, values: sumOf(profiled, levels) };
}
