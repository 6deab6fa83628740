import { t } from '@grafana/i18n';

const MINUTE = 60_000;

/** So much time is shown on either side of an incident: what it lasts, and at least half an hour. */
const LEAST_AROUND = 30 * MINUTE;

interface Times {
  start: number;
  end: number;
}

/** An incident's time with some of what was before and after. */
export function aroundRow({ start, end }: Times): { from: number; to: number } {
  const around = Math.max(LEAST_AROUND, end - start);
  return { from: start - around, to: end + around };
}

/** From the first row to the last, in the units that people say. */
export function durationText({ start, end }: Times): string {
  const minutes = Math.round((end - start) / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0
    ? t('report.duration.minutes', '{{minutes}} min', { minutes })
    : t('report.duration.hours', '{{hours}} h {{minutes}} min', { hours, minutes: rest });
}
