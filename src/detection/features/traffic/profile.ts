import { quantileSorted } from '../../quantile';
import { slotQuantiles } from './slotQuantiles';
import { betweenSlots, DAY, dayOf, isWeekend, MINUTE } from './timeOfDay';

/** `none`: one level; `daily`: a level by time of day; `weekly`: one for weekdays, one for Saturday and Sunday. */
export type ProfileKind = 'none' | 'daily' | 'weekly';

/** The expected value by time of day, UTC. */
export interface Profile {
  kind: ProfileKind;
  /** In the unit of the values it was learnt from. */
  at: (time: number) => number;
}

/** Days of training rows that a kind needs. */
const REQUIRED_DAYS: Record<ProfileKind, number> = { none: 0, daily: 2, weekly: 7 };

/** A day counts where at least half of it has values. */
const DAY_SHARE = 0.5;

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
  const days = fullDays(times, present);
  const kinds = (['none', 'daily', 'weekly'] as const).filter((kind) => days.length >= REQUIRED_DAYS[kind]);
  if (kinds.length === 1) {
    return profileOf('none', times, values, present);
  }
  const errors = kinds.map((kind) => leaveOneDayOut(kind, times, values, present, days));
  const best = kinds[errors.indexOf(Math.min(...errors))];
  return profileOf(best, times, values, present);
}

function profileOf(kind: ProfileKind, times: Float64Array, values: Float64Array, rows: Uint32Array): Profile {
  if (kind === 'none') {
    const level = quantileSorted(Float64Array.from(rows, (row) => values[row]).sort(), 0.5);
    return { kind, at: () => level };
  }
  const daily = (chosen: Uint32Array) => slotQuantiles(times, values, chosen);
  if (kind === 'daily') {
    const slots = daily(rows);
    return { kind, at: (time) => betweenSlots(slots, time) };
  }
  const weekdays = daily(rows.filter((row) => !isWeekend(times[row])));
  const weekends = daily(rows.filter((row) => isWeekend(times[row])));
  return { kind, at: (time) => betweenSlots(isWeekend(time) ? weekends : weekdays, time) };
}

/** Mean absolute error over the days, each predicted from the others; ∞ where the others can't predict it. */
function leaveOneDayOut(
  kind: ProfileKind,
  times: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  days: number[]
): number {
  let sum = 0;
  let count = 0;
  for (const day of days) {
    const others = rows.filter((row) => dayOf(times[row]) !== day);
    const profile = profileOf(kind, times, values, others);
    for (const row of rows) {
      if (dayOf(times[row]) === day) {
        sum += Math.abs(values[row] - profile.at(times[row]));
        count++;
      }
    }
  }
  return Number.isFinite(sum) ? sum / count : Infinity;
}

/** UTC days of which at least half has values. */
function fullDays(times: Float64Array, rows: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const day = dayOf(times[row]);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const required = (DAY_SHARE * DAY) / stepOf(times);
  return [...counts.keys()].filter((day) => (counts.get(day) ?? 0) >= required);
}

/** The median distance of times in milliseconds; a minute where there is only one. */
export function stepOf(times: Float64Array): number {
  const steps = times.slice(1).map((time, i) => time - times[i]);
  return steps.length > 0 ? quantileSorted(steps.sort(), 0.5) : MINUTE;
}
