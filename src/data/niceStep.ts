const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The steps that Grafana rounds intervals to: data sources that round keep them as they are. */
const NICE_STEPS = [
  ...[1, 2, 5, 10, 15, 20, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR),
];

/** The smallest such step that is not below `leastMs`; the next multiple of a day where all are. */
export function niceStep(leastMs: number): number {
  return NICE_STEPS.find((step) => step >= leastMs) ?? Math.ceil(leastMs / (24 * HOUR)) * 24 * HOUR;
}

/** The smallest multiple of a step, a nice one where there is one, at which a range has at most so many rows. */
export function fittingStep(lengthMs: number, stepMs: number, maxRows: number): number {
  const times = Math.ceil(lengthMs / stepMs / maxRows);
  if (times <= 1) {
    return stepMs;
  }
  return NICE_STEPS.find((step) => step >= times * stepMs && step % stepMs === 0) ?? times * stepMs;
}
