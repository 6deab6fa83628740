import { dateTimeForTimeZone, dateTimeFormat, type TimeZone } from '@grafana/data';

const FORMAT = 'YYYY-MM-DD HH:mm:ss';
const SHAPE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?$/;

/** A time as it can be typed, whatever the formats that Grafana is configured to show. */
export function timeText(time: number, timeZone: TimeZone): string {
  return dateTimeFormat(time, { format: FORMAT, timeZone });
}

/** Unix milliseconds of a typed time; null where it is none. */
export function parseTime(text: string, timeZone: TimeZone): number | null {
  const typed = text.trim();
  if (!SHAPE.test(typed)) {
    return null;
  }
  const parsed = dateTimeForTimeZone(timeZone, typed.replace('T', ' '), FORMAT);
  return parsed.isValid() ? parsed.valueOf() : null;
}
