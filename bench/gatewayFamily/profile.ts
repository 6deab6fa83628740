/**
 * How far the requests of an hour have risen from the quietest hour to the busiest, on a logarithmic scale. The shape is
 * that of the labelled gateway files, which all share it.
 */
const RISE = [
  0.08, 0.06, 0.02, 0, 0.005, 0.04, 0.13, 0.28, 0.41, 0.59, 0.755, 0.89, 0.965, 1, 0.945, 0.85, 0.74, 0.62, 0.48, 0.37,
  0.297, 0.235, 0.185, 0.14,
];

const HOURS = RISE.length;

/** Weekends begin and end over so many hours around midnight. */
const WEEKEND_RAMP_HOURS = 5.5;

/** Typical traffic of a service. */
export interface TrafficShape {
  /** Requests a minute in the busiest hour of a weekday. */
  peak: number;
  /** The quietest hour's requests as a share of the peak's. */
  night: number;
  /** Saturday's and Sunday's requests as a share of a weekday's. */
  weekend: number;
  /** Hours that the day is shifted by. */
  shift: number;
  /** Days of the file that have half the requests. */
  holidays: number[];
  /** Growth a day. */
  growth: number;
}

/**
 * Expected requests a minute.
 *
 * @param day days since the file's start, a Monday's midnight; with its fraction
 */
export function expectedRequests(shape: TrafficShape, day: number): number {
  const hour = 24 * (day - Math.floor(day)) - shape.shift - 0.5;
  const level = shape.peak * shape.night ** (1 - rise(hour));
  const holiday = shape.holidays.includes(Math.floor(day)) ? 0.5 : 1;
  return level * weekendFactor(day, shape.weekend) * holiday * (1 + shape.growth) ** day;
}

/** Between the hours on a Catmull–Rom curve. */
function rise(hour: number): number {
  const at = (i: number) => RISE[((i % HOURS) + HOURS) % HOURS];
  const i = Math.floor(hour);
  const x = hour - i;
  const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
  return b + 0.5 * x * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)));
}

function weekendFactor(day: number, weekend: number): number {
  const hours = 24 * (((day % 7) + 7) % 7);
  const half = WEEKEND_RAMP_HOURS / 2;
  const into = Math.min(1, Math.max(0, (hours - (5 * 24 - half)) / WEEKEND_RAMP_HOURS));
  const outOf = Math.max(0, (hours - (7 * 24 - half)) / WEEKEND_RAMP_HOURS);
  // A file's first hours are a Monday's: a weekend before it leaves no trace.
  const before = day < 1 ? 0 : Math.max(0, (half - hours) / WEEKEND_RAMP_HOURS);
  return 1 - (1 - weekend) * (into - outOf + before);
}
