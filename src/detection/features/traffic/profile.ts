import { quantileSorted } from '../../quantile';
import { slotQuantiles } from './slotQuantiles';
import { betweenSlots, DAY, isWeekend, MINUTE } from './timeOfDay';

/** `none`: one level; `daily`: a level by time of day; `weekly`: one for weekdays, one for Saturday and Sunday. */
export type ProfileKind = 'none' | 'daily' | 'weekly';

/** The expected value by time of day, UTC. */
export interface Profile {
  kind: ProfileKind;
  /** In the unit of the values it was learnt from. */
  at: (time: number) => number;
  /** The same for a training row, learnt without the 24 hours that it lies in: what is left is as large as on new days. */
  atHeldOut: (time: number) => number;
}

/** Days of training rows that a kind needs. */
const REQUIRED_DAYS: Record<ProfileKind, number> = { none: 0, daily: 2, weekly: 7 };

/** So much of the required days must have values: scrapes get lost. */
const PRESENT_SHARE = 0.8;

type ValueAt = (time: number) => number;

/** A profile of one kind, and its mean absolute error over 24-hour folds, each predicted from the others. */
interface Candidate extends Profile {
  error: number;
}

/**
 * Learns the expected value by time of day: the kind with the least mean absolute error over the training days, each
 * predicted from the others, among those that the training rows suffice for (daily 2 days, weekly 7).
 *
 * @param values one a row, NaN = missing; on a scale where the median is a fair summary (logarithms of counts)
 * @param rows training rows, ascending
 * @returns a profile that gives NaN where no training row has a value
 */
export function fitProfile(times: Float64Array, values: Float64Array, rows: Uint32Array): Profile {
  const present = rows.filter((row) => !Number.isNaN(values[row]));
  const days = (present.length * stepOf(times)) / (PRESENT_SHARE * DAY);
  const kinds = (['none', 'daily', 'weekly'] as const).filter((kind) => days >= REQUIRED_DAYS[kind]);
  if (kinds.length === 1) {
    const at = fitKind('none', times, values, present);
    return { kind: 'none', at, atHeldOut: at };
  }
  const candidates = kinds.map((kind) => candidateOf(kind, times, values, present));
  const { kind, at, atHeldOut } = candidates.reduce((best, next) => (next.error < best.error ? next : best));
  return { kind, at, atHeldOut };
}

function fitKind(kind: ProfileKind, times: Float64Array, values: Float64Array, rows: Uint32Array): ValueAt {
  if (kind === 'none') {
    const level = quantileSorted(Float64Array.from(rows, (row) => values[row]).sort(), 0.5);
    return () => level;
  }
  const daily = (chosen: Uint32Array): ValueAt => {
    const slots = slotQuantiles(times, values, chosen);
    return (time) => betweenSlots(slots, time);
  };
  if (kind === 'daily') {
    return daily(rows);
  }
  const weekdays = daily(rows.filter((row) => !isWeekend(times[row])));
  const weekends = daily(rows.filter((row) => isWeekend(times[row])));
  return (time) => (isWeekend(time) ? weekends : weekdays)(time);
}

function candidateOf(kind: ProfileKind, times: Float64Array, values: Float64Array, rows: Uint32Array): Candidate {
  const at = fitKind(kind, times, values, rows);
  const foldOf = (time: number) => Math.floor((time - times[rows[0]]) / DAY);
  const folds = new Map<number, ValueAt>();
  for (const fold of new Set(Array.from(rows, (row) => foldOf(times[row])))) {
    const others = rows.filter((row) => foldOf(times[row]) !== fold);
    folds.set(fold, fitKind(kind, times, values, others));
  }
  const atHeldOut = (time: number) => (folds.get(foldOf(time)) ?? at)(time);
  const error = rows.reduce((sum, row) => sum + Math.abs(values[row] - atHeldOut(times[row])), 0) / rows.length;
  // The only weekend of a week can't be predicted from the others.
  return { kind, at, atHeldOut, error: Number.isNaN(error) ? Infinity : error };
}

/** The median distance of times in milliseconds; a minute where there is only one. */
export function stepOf(times: Float64Array): number {
  const steps = times.slice(1).map((time, i) => time - times[i]);
  return steps.length > 0 ? quantileSorted(steps.sort(), 0.5) : MINUTE;
}
