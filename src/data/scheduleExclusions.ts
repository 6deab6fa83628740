import { dateTimeForTimeZone } from '@grafana/data';
import type { Exclusion, ExclusionSchedule } from '../detection/types';
import { localDays, shiftDays, type LocalDay } from './localDays';
import { mergeExclusions } from './mergeExclusions';
import { type ResolvedWindow } from './windowResult';

interface ClockTime {
  hour: number;
  minute: number;
}

/**
 * What schedules cut out of a range, by the clock of the time zone, clipped to the range. A time that the clock skips is
 * the moment of the jump, one that it shows twice the first of the two. A schedule with an unreadable time cuts nothing.
 */
export function scheduleExclusions(
  range: ResolvedWindow,
  schedules: readonly ExclusionSchedule[],
  timeZone: string
): Exclusion[] {
  if (schedules.length === 0 || !(range.from < range.to)) {
    return [];
  }
  // From the day before: what began then may last over midnight.
  const days = localDays({ from: shiftDays(range.from, -1, timeZone), to: range.to }, timeZone);
  const exclusions = schedules.flatMap((schedule) => occurrences(days, schedule, timeZone));
  return mergeExclusions(
    exclusions.map(({ from, to }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) }))
  );
}

/** `HH:mm` as numbers; null for anything but 00:00–23:59. */
export function readClockTime(text: string): ClockTime | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match && { hour: Number(match[1]), minute: Number(match[2]) };
}

function occurrences(days: LocalDay[], schedule: ExclusionSchedule, timeZone: string): Exclusion[] {
  const from = readClockTime(schedule.from);
  const to = readClockTime(schedule.to);
  if (!from || !to) {
    return [];
  }
  const overMidnight = schedule.to <= schedule.from;
  return days
    .filter(({ weekday }) => schedule.days.includes(weekday))
    .map((day) => ({
      from: atClock(day.from, from, timeZone),
      to: atClock(overMidnight ? day.to : day.from, to, timeZone),
    }));
}

/** The moment at which the clock shows a time on the day that starts at `dayStart`. */
function atClock(dayStart: number, { hour, minute }: ClockTime, timeZone: string): number {
  const day = dateTimeForTimeZone(timeZone, dayStart);
  day.set('hour', hour);
  // Read anew: a moment that was set to an hour that the clock skips says that it shows it.
  const time = dateTimeForTimeZone(timeZone, day.valueOf());
  if (time.hour?.() !== hour) {
    // Until the clock jumps, it runs as time does.
    return dateTimeForTimeZone(timeZone, dayStart).add(hour, 'hour').valueOf();
  }
  time.set('minute', minute);
  return time.valueOf();
}
