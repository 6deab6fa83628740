import { localDays, shiftDays } from './localDays';
import { windowProblem, type WindowResult } from './windowResult';

/** How many weeks back a window of weekdays may reach. */
export const MAX_WEEKS = 12;

interface WeekdayWindowOptions {
  /** A whole number, 1–12. */
  weeks: number;
  /** The loaded rows' times, strictly ascending. */
  times: Float64Array;
  timeZone: string;
}

/**
 * The weeks before the day of the first loaded row, with all but the weekdays that the loaded rows touch cut out. Days are
 * the time zone's, 23 or 25 hours long where the clock is changed.
 */
export function weekdayWindow({ weeks, times, timeZone }: WeekdayWindowOptions): WindowResult {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MAX_WEEKS) {
    const message = `The same weekday over ${weeks} weeks: expected a whole number from 1 to ${MAX_WEEKS}.`;
    return windowProblem('window-bad-weeks', message, { weeks });
  }
  if (times.length === 0) {
    return windowProblem('window-empty', 'The same weekday as no rows: load a time range with data.', { weeks });
  }
  const loaded = localDays({ from: times[0], to: times[times.length - 1] + 1 }, timeZone);
  const weekdays = new Set(loaded.map(({ weekday }) => weekday));
  const range = { from: shiftDays(loaded[0].from, -7 * weeks, timeZone), to: loaded[0].from };
  const cuts = localDays(range, timeZone)
    .filter(({ weekday }) => !weekdays.has(weekday))
    .map(({ from, to }) => ({ from, to }));
  // Whole days only, so that the window stands still until the next day begins.
  return { kind: 'window', ...range, cuts, moving: false };
}
