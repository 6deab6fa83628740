import { quantileInPlace } from './quantile';

const MINUTE = 60_000;

/** The median distance of times in milliseconds; a minute where there is only one. */
export function stepOf(times: Float64Array): number {
  if (times.length < 2) {
    return MINUTE;
  }
  return quantileInPlace(
    times.subarray(1).map((time, i) => time - times[i]),
    0.5
  );
}
