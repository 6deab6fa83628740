/** Prometheus takes a sample for current until it is this old. */
export const LOOKBACK_MS = 5 * 60_000;

export interface StepRange {
  from: number;
  to: number;
  stepMs: number;
}

/**
 * What a range query gives: at every step the newest sample that is not older than the lookback, and nothing where there is
 * none. `times` ascend.
 */
export function sampleAtSteps<T>(
  times: ArrayLike<number>,
  values: ArrayLike<T>,
  range: StepRange
): { times: number[]; values: T[] } {
  const sampled: { times: number[]; values: T[] } = { times: [], values: [] };
  let next = 0;
  // Steps stand on multiples of the step, as Grafana aligns them, so that a refresh asks for the same instants.
  for (let time = Math.ceil(range.from / range.stepMs) * range.stepMs; time <= range.to; time += range.stepMs) {
    while (next < times.length && times[next] <= time) {
      next++;
    }
    if (next > 0 && time - times[next - 1] < LOOKBACK_MS) {
      sampled.times.push(time);
      sampled.values.push(values[next - 1]);
    }
  }
  return sampled;
}
