import { lowerBound } from '../lowerBound';
import { quantileSorted } from '../quantile';
import { flaggedRows } from '../rows';
import { stretchesOf, type Stretch } from '../stretches';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Alarm rows this close are one alarm, and true rows one incident: a lost scrape splits neither. At least a step and a half. */
const NEARBY = 5 * MINUTE;
const STEPS_NEARBY = 1.5;

/** An alarm that starts so soon after an incident is still about it. */
const GRACE = 15 * MINUTE;

/** An alarm so soon before an incident may have told of it; one that is further off is a coincidence. */
const LEAD = 15 * MINUTE;

/** How well alarms tell of incidents, as whoever is on call sees it: by event, not by row. */
export interface EventReport {
  /** True incidents among the rows. */
  events: number;
  /** Incidents with at least one alarm row in them. */
  caught: number;
  /** caught / events; NaN without incidents. */
  recall: number;
  /** Alarms: alarm rows within 5 minutes of each other are one. */
  alarms: number;
  /** Alarms that touch neither an incident nor the 15 minutes after it. */
  falseAlarms: number;
  /** False alarms in 24 hours of scored rows. */
  falseAlarmsPerDay: number;
  /** Share of alarms that are true; NaN without alarms. */
  precision: number;
  /** Minutes from the start of each caught incident to its first alarm row, in the order of time. */
  delays: number[];
  /** Their median; NaN where nothing was caught. */
  medianDelay: number;
  /**
   * Minutes from the first alarm row in the 15 minutes before an incident to its start, for each incident that has one. Such
   * an alarm is false nevertheless where it ends before the incident starts: at the time, nobody could tell.
   */
  leadTimes: number[];
  /** Their median; NaN where nothing was announced. */
  medianLeadTime: number;
}

/** What is compared. */
export interface EventRows {
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  /** One a row: 1 where an incident really is. */
  truth: Uint8Array;
  /** One a row: 1 where there is an alarm. */
  verdicts: Uint8Array;
  /** One flag a row: 1 where the row counts; the rows that a model learnt from don't. */
  evaluated: Uint8Array;
}

/**
 * Compares alarms with true incidents. Alarm rows within 5 minutes of each other are one alarm, true rows likewise; an
 * alarm is true where it touches an incident or the 15 minutes after it.
 *
 * @param step milliseconds between rows
 */
export function eventReport({ times, truth, verdicts, evaluated }: EventRows, step: number): EventReport {
  const rows = flaggedRows(evaluated);
  const flagged = rows.filter((row) => verdicts[row] === 1);
  const nearby = Math.max(NEARBY, STEPS_NEARBY * step);
  const events = stretchesOf(
    rows.filter((row) => truth[row] === 1),
    times,
    nearby
  );
  const alarms = stretchesOf(flagged, times, nearby);
  const alarmTimes = Float64Array.from(flagged, (row) => times[row]);
  const delays = events.flatMap(({ from, to }) => {
    const first = alarmTimes[lowerBound(alarmTimes, from)] ?? Infinity;
    return first <= to ? [(first - from) / MINUTE] : [];
  });
  const leadTimes = events.flatMap(({ from }) => {
    const first = alarmTimes[lowerBound(alarmTimes, from - LEAD)] ?? Infinity;
    return first < from ? [(from - first) / MINUTE] : [];
  });
  const falseAlarms = countFalse(alarms, events);
  return {
    events: events.length,
    caught: delays.length,
    recall: delays.length / events.length,
    alarms: alarms.length,
    falseAlarms,
    falseAlarmsPerDay: falseAlarms / ((rows.length * step) / DAY),
    precision: (alarms.length - falseAlarms) / alarms.length,
    delays,
    medianDelay: medianOf(delays),
    leadTimes,
    medianLeadTime: medianOf(leadTimes),
  };
}

/** Alarms that are about no incident. Both lists ascend, so one walk along both is enough. */
function countFalse(alarms: Stretch[], events: Stretch[]): number {
  let next = 0;
  return alarms.filter((alarm) => {
    while (next < events.length && events[next].to + GRACE < alarm.from) {
      next++;
    }
    return next === events.length || events[next].from > alarm.to;
  }).length;
}

function medianOf(values: number[]): number {
  return quantileSorted(Float64Array.from(values).sort(), 0.5);
}
