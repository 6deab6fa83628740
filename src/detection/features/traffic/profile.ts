import { presentAt, presentRows } from '../../present';
import { quantileInPlace } from '../../quantile';
import { SLICE_ROWS, type Pauses } from './pauses';
import { quantileOfRows, QuantilesWithoutFolds, type Folds } from './quantileOfRows';
import { slotQuantiles, type SlotQuantiles } from './slotQuantiles';
import { sortedRows } from './sortedRows';
import { betweenSlots, DAY, HOUR, SLOT_COUNT, weekendShare } from './timeOfDay';

/** `none`: one level; `daily`: a level by time of day; `weekly`: one for weekdays, one for Saturday and Sunday. */
export type ProfileKind = 'none' | 'daily' | 'weekly';

/** The expected value by time of day, UTC. */
export interface Profile {
  kind: ProfileKind;
  /** In the unit of the values it was learnt from. */
  week: Week;
  /** Training rows with a value, ascending. */
  rows: Uint32Array;
  /** One of these rows each, learnt without the 24 hours that it lies in: what is left is as large as on new days. */
  heldOut: Float64Array;
}

/** Levels by five-minute slot of the day. */
interface Week {
  weekdays: Float64Array;
  /** Of Saturday and Sunday; null where they are as the other days. */
  weekends: Float64Array | null;
  /** How long the one takes to become the other, as of weekendShare. */
  ramp: number;
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
  const present = presentRows(rows, values);
  const days = (present.length * step) / (PRESENT_SHARE * DAY);
  if (days < REQUIRED_DAYS.daily) {
    const level = quantileInPlace(presentAt(values, present), MEDIAN);
    return { kind: 'none', week: flat(level), rows: present, heldOut: new Float64Array(present.length).fill(level) };
  }
  const sorted = yield* sortedRows(values, present);
  const training = { times, values, rows: present, sorted, folds: dayFolds(times, present) };
  yield;
  let best = yield* oneLevel(training);
  let leastError = heldOutError(training, best);
  for (const candidate of candidates(training, days)) {
    const profile = yield* candidate;
    const error = heldOutError(training, profile);
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

function* oneLevel(training: Training): Pauses<Profile> {
  const { values, sorted, folds } = training;
  const level = quantileOfRows(values, sorted, MEDIAN);
  const without = new QuantilesWithoutFolds(folds, sorted.length).of(values, sorted, MEDIAN);
  yield;
  return yield* profileOf('none', training, flat(level), Array.from(without, flat));
}

function* daily(training: Training): Pauses<Profile> {
  const { times, values, sorted, folds } = training;
  const { all, without } = yield* slotQuantiles(times, values, sorted, MEDIAN, folds);
  return yield* profileOf('daily', training, everyDay(all), without.map(everyDay));
}

function* weekly(training: Training, ramp: number): Pauses<Profile> {
  const { times, values, sorted, folds } = training;
  const fit = (share: number): Pauses<SlotQuantiles> => {
    const own = sorted.filter((row) => weekendShare(times[row], ramp) === share);
    return slotQuantiles(times, values, own, MEDIAN, folds);
  };
  const weekdays = yield* fit(0);
  const weekends = yield* fit(1);
  return yield* profileOf(
    'weekly',
    training,
    { weekdays: weekdays.all, weekends: weekends.all, ramp },
    weekdays.without.map((own, fold) => ({ weekdays: own, weekends: weekends.without[fold], ramp }))
  );
}

function everyDay(slots: Float64Array): Week {
  return { weekdays: slots, weekends: null, ramp: 0 };
}

function flat(level: number): Week {
  return everyDay(new Float64Array(SLOT_COUNT).fill(level));
}

/** @param without what is expected by the days outside of each fold */
function* profileOf(kind: ProfileKind, { times, rows, folds }: Training, week: Week, without: Week[]): Pauses<Profile> {
  const heldOut = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    heldOut[i] = valueAt(without[folds.of[rows[i]]], times[rows[i]]);
    if (i % SLICE_ROWS === 0) {
      yield;
    }
  }
  return { kind, week, rows, heldOut };
}

/**
 * What a profile lets expect of every row: of a training row with a value, what the other days do.
 *
 * @param times of the table that it was learnt from
 */
export function* profiledValues({ week, rows, heldOut }: Profile, times: Float64Array): Pauses<Float64Array> {
  const profiled = new Float64Array(times.length);
  for (let row = 0; row < profiled.length; row++) {
    profiled[row] = valueAt(week, times[row]);
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  for (let i = 0; i < rows.length; i++) {
    profiled[rows[i]] = heldOut[i];
  }
  return profiled;
}

/** What is expected at a time of any day. */
export function valueAt({ weekdays, weekends, ramp }: Week, time: number): number {
  if (weekends === null) {
    return betweenSlots(weekdays, time);
  }
  const share = weekendShare(time, ramp);
  const weekday = share < 1 ? (1 - share) * betweenSlots(weekdays, time) : 0;
  return share > 0 ? weekday + share * betweenSlots(weekends, time) : weekday;
}

function heldOutError({ values, rows }: Training, { heldOut }: Profile): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    sum += Math.abs(values[rows[i]] - heldOut[i]);
  }
  return sum / rows.length;
}

/** Folds of 24 hours from the first row on, or of as many days as it takes, without the empty ones. */
function dayFolds(times: Float64Array, rows: Uint32Array): Folds {
  const length = DAY * Math.ceil((times[rows[rows.length - 1]] - times[rows[0]] + 1) / DAY / MOST_FOLDS);
  const of = new Uint16Array(times.length);
  let count = 0;
  let day = -1;
  for (let i = 0; i < rows.length; i++) {
    const own = Math.floor((times[rows[i]] - times[rows[0]]) / length);
    count += own > day ? 1 : 0;
    day = own;
    of[rows[i]] = count - 1;
  }
  return { count, of };
}
