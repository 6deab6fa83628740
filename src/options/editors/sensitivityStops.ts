/** Stops for each power of ten. */
const PER_DECADE = 10;

/** The calmest stop: one false alarm in a hundred days. */
const CALMEST_DECADE = -2;

/** The last stop: a hundred a day. */
export const LAST_STOP = 4 * PER_DECADE;

/** Expected false alarms a day at a stop, rounded to two digits that people say. */
export function alarmsAt(stop: number): number {
  return Number((10 ** (CALMEST_DECADE + stop / PER_DECADE)).toPrecision(2));
}

/** The stop nearest to so many false alarms a day. */
export function stopOf(alarmsPerDay: number): number {
  const stop = Math.round((Math.log10(alarmsPerDay) - CALMEST_DECADE) * PER_DECADE);
  return Math.min(LAST_STOP, Math.max(0, Number.isFinite(stop) ? stop : 0));
}

/** With as many digits as people say: 0.013, 1.3, 13. */
export function formatAlarms(alarmsPerDay: number): string {
  return Number(alarmsPerDay.toPrecision(2)).toLocaleString(undefined, { maximumFractionDigits: 4 });
}
