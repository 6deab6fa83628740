import { quantileInPlace } from '../../quantile';
import { mapRows, type Pauses } from './pauses';
import { quantileOfRows, quantilesWithoutFolds, type Folds } from './quantileOfRows';
import { presentAt } from './robustSpread';
import { slotQuantiles, type SlotQuantiles } from './slotQuantiles';
import { sortedRows } from './sortedRows';
import { betweenSlots, DAY, HOUR, weekendShare } from './timeOfDay';

/** `none`: one level; `daily`: a level by time of day; `weekly`: one for weekdays, one for Saturday and Sunday. */
export type ProfileKind = 'none' | 'daily' | 'weekly';

/** The expected value by time of day, UTC. */
export interface Profile {
  kind: ProfileKind;
  /** In the unit of the values it was learnt from. */
  at: (time: number) => number;
  /** The same for a training row, learnt without the 24 hours that it lies in: what is left is as large as on new days. */
  atHeldOut: (row: number) => number;
}

/** Days of training rows that a kind needs. */
const REQUIRED_DAYS: Record<ProfileKind, number> = { none: 0, daily: 2, weekly: 7 };

/** So much of the required days must have values: scrapes get lost. */
const PRESENT_SHARE = 0.8;

/** How long weekdays take to become a weekend: at midnight sharp, or over six hours around it. What fits is taken. */
const WEEKEND_RAMPS = [0, 6 * HOUR];

const MEDIAN = 0.5;

/** Years of days are left out several at a time, so that what is learnt stays small. */
const MOST_FOLDS = 1000;

/** What one kind of profile is learnt from. */
interface Training {
  times: Float64Array;
  values: Float64Array;
  /** Rows with a value, ascending. */
  rows: Uint32Array;
  /** The same rows in the ascending order of their values. */
  sorted: Uint32Array;
  folds: Folds;
}

/**
 * Learns the expected value by time of day: the kind with the least mean absolute error over the training days, each
 * predicted from the others, among those that the training rows suffice for (daily 2 days, weekly 7).
 *
 * @param values one a row, NaN = missing; on a scale where the median is a fair summary (logarithms of counts)
 * @param rows training rows, ascending
 * @param step milliseconds between rows
 * @returns a profile that gives NaN where no training row has a value
 */
export function* fitProfile(
  times: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  step: number
): Pauses<Profile> {
  const present = rows.filter((row) => !Number.isNaN(values[row]));
  const days = (present.length * step) / (PRESENT_SHARE * DAY);
  if (days < REQUIRED_DAYS.daily) {
    const level = quantileInPlace(presentAt(values, present), MEDIAN);
    return { kind: 'none', at: () => level, atHeldOut: () => level };
  }
  const sorted = yield* sortedRows(values, present);
  const training = { times, values, rows: present, sorted, folds: dayFolds(times, present) };
  yield;
  let best = yield* oneLevel(training);
  let leastError = yield* heldOutError(training, best);
  for (const candidate of candidates(training, days)) {
    const profile = yield* candidate;
    const error = yield* heldOutError(training, profile);
    // The only weekend of a week can't be predicted from the others: its error is NaN, and less than none.
    if (error < leastError) {
      best = profile;
      leastError = error;
    }
  }
  return best;
}

/** The profiles by time of day that so many days suffice for. */
function candidates(training: Training, days: number): Array<Pauses<Profile>> {
  const weeklies = days >= REQUIRED_DAYS.weekly ? WEEKEND_RAMPS.map((ramp) => weekly(training, ramp)) : [];
  return [daily(training), ...weeklies];
}

function* oneLevel({ values, sorted, folds }: Training): Pauses<Profile> {
  const level = quantileOfRows(values, sorted, MEDIAN);
  const without = quantilesWithoutFolds(values, sorted, MEDIAN, folds);
  yield;
  return { kind: 'none', at: () => level, atHeldOut: (row) => without[folds.of[row]] };
}

function* daily({ times, values, sorted, folds }: Training): Pauses<Profile> {
  const slots = yield* slotQuantiles(times, values, sorted, MEDIAN, folds);
  return {
    kind: 'daily',
    at: (time) => betweenSlots(slots.all, time),
    atHeldOut: (row) => betweenSlots(slots.without[folds.of[row]], times[row]),
  };
}

function* weekly({ times, values, sorted, folds }: Training, ramp: number): Pauses<Profile> {
  const fit = (share: number): Pauses<SlotQuantiles> => {
    const own = sorted.filter((row) => weekendShare(times[row], ramp) === share);
    return slotQuantiles(times, values, own, MEDIAN, folds);
  };
  const weekdays = yield* fit(0);
  const weekends = yield* fit(1);
  const between = (time: number, slotsOf: (part: SlotQuantiles) => Float64Array) => {
    const share = weekendShare(time, ramp);
    const weekday = share < 1 ? (1 - share) * betweenSlots(slotsOf(weekdays), time) : 0;
    return share > 0 ? weekday + share * betweenSlots(slotsOf(weekends), time) : weekday;
  };
  return {
    kind: 'weekly',
    at: (time) => between(time, ({ all }) => all),
    atHeldOut: (row) => between(times[row], ({ without }) => without[folds.of[row]]),
  };
}

function* heldOutError({ values, rows }: Training, { atHeldOut }: Profile): Pauses<number> {
  const errors = yield* mapRows(rows.length, (i) => Math.abs(values[rows[i]] - atHeldOut(rows[i])));
  return errors.reduce((sum, error) => sum + error, 0) / rows.length;
}

/** Folds of 24 hours from the first row on, or of as many days as it takes, without the empty ones. */
function dayFolds(times: Float64Array, rows: Uint32Array): Folds {
  const length = DAY * Math.ceil((times[rows[rows.length - 1]] - times[rows[0]] + 1) / DAY / MOST_FOLDS);
  const of = new Uint16Array(times.length);
  let count = 0;
  let day = -1;
  for (const row of rows) {
    const own = Math.floor((times[row] - times[rows[0]]) / length);
    count += own > day ? 1 : 0;
    day = own;
    of[row] = count - 1;
  }
  return { count, of };
}
