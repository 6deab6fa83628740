import { quantileInPlace } from './quantile';

const MINUTE = 60_000;

/** The median distance of times in milliseconds; a minute where there is only one. */
export function stepOf(times: Float64Array): number {
  if (times.length < 2) {
    return MINUTE;
  }
  const distances = new Float64Array(times.length - 1);
  for (let i = 0; i < distances.length; i++) {
    distances[i] = times[i + 1] - times[i];
  }
  return quantileInPlace(distances, 0.5);
}
