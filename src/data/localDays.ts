import { dateTimeForTimeZone } from '@grafana/data';
import { type ResolvedWindow } from './windowResult';

/** A calendar day in a time zone: 23 or 25 hours long where the clock is changed. */
export interface LocalDay extends ResolvedWindow {
  /** 0 = Sunday to 6 = Saturday. */
  weekday: number;
}

/** The calendar days that a range touches, in order; none where the range is empty. */
export function localDays(range: ResolvedWindow, timeZone: string): LocalDay[] {
  const days: LocalDay[] = [];
  let from = dateTimeForTimeZone(timeZone, range.from).startOf('day').valueOf();
  while (from < range.to && range.from < range.to) {
    const to = shiftDays(from, 1, timeZone);
    days.push({ from, to, weekday: Number(dateTimeForTimeZone(timeZone, from).isoWeekday()) % 7 });
    from = to;
  }
  return days;
}

/** The start of the day so many calendar days after the one that `time` lies in; before it where `days` is negative. */
export function shiftDays(time: number, days: number, timeZone: string): number {
  // Rounded again at the end: where midnight is skipped, a day starts at one o'clock.
  return dateTimeForTimeZone(timeZone, time).startOf('day').add(days, 'day').startOf('day').valueOf();
}
