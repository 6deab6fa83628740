import { clockSpans, hoursOf, weekdaysOf } from './calendar';
import type { Examined, Finding } from './finding';
import { DAY, seasonality, WEEK, type Seasonality } from './seasonality';

/**
 * What of the day and the week the model never saw.
 * - `too-short-for-season`: the window's rows cover less than a day (a week), and the rows show that traffic repeats itself
 *   daily (weekly); details `season` 'day' or 'week', `coveredMs`, `requiredMs`.
 * - `missing-times-of-day`: scored rows lie in hours of the day without training rows; details `hours`, `which`.
 * - `missing-weekday`: scored rows lie on weekdays without training rows; details `weekdays`, `which` (0 = Sunday, …).
 * The latter two are warnings where the season is shown, infos where there are too few rows to know, and nothing where the
 * rows show that there is none. Where it is not known whether weekdays differ, only a weekend scored by working days, or the
 * other way round, is worth a word. Weekdays are silent while hours are missing: such a window has yet to see one day.
 */
export function seasons(examined: Examined): Finding[] {
  const { table, trainingRows, scoredRows, stepMs, utcOffsetMs } = examined;
  if (trainingRows.length === 0 || scoredRows.length === 0) {
    return [];
  }
  const shown = seasonality(table.times, leadingValues(examined));
  const coveredMs = trainingRows.length * stepMs;
  const season =
    shown.day === 'shown' && coveredMs < DAY ? 'day' : shown.week === 'shown' && coveredMs < WEEK ? 'week' : null;
  const found: Finding[] = [];
  if (season) {
    const requiredMs = season === 'day' ? DAY : WEEK;
    found.push({ code: 'too-short-for-season', severity: 'warning', details: { season, coveredMs, requiredMs } });
  }
  const hours = lacking(hoursOf(scoredRows, table.times, utcOffsetMs), hoursOf(trainingRows, table.times, utcOffsetMs));
  if (hours.length > 0 && shown.day !== 'absent') {
    const details = { hours: hours.length, which: clockSpans(hours) };
    found.push({ code: 'missing-times-of-day', severity: severityOf(shown.day), details });
  }
  const learned = weekdaysOf(trainingRows, table.times, utcOffsetMs);
  const missing = lacking(weekdaysOf(scoredRows, table.times, utcOffsetMs), learned);
  const weekdays = shown.week === 'shown' ? missing : ofAnotherKind(missing, learned);
  if (weekdays.length > 0 && hours.length === 0 && shown.week !== 'absent') {
    const details = { weekdays: weekdays.length, which: weekdays.join(', ') };
    found.push({ code: 'missing-weekday', severity: severityOf(shown.week), details });
  }
  return found;
}

/** The days that are weekend where all the learned ones are working days, or the other way round. */
function ofAnotherKind(days: number[], learned: number[]): number[] {
  const isWeekend = (day: number) => day === 0 || day === 6;
  return days.filter((day) => learned.every((other) => isWeekend(other) !== isWeekend(day)));
}

function severityOf(shown: Seasonality): Finding['severity'] {
  return shown === 'shown' ? 'warning' : 'info';
}

/** The values whose season counts: requests where there are any, and else the first feature. */
function leadingValues({ table, features }: Examined): Float64Array {
  const requests = table.signals.find(({ role, statusClass }) => role === 'requests' && statusClass === undefined);
  return requests?.values ?? features.columns[0];
}

function lacking(wanted: number[], there: number[]): number[] {
  return wanted.filter((one) => !there.includes(one));
}
