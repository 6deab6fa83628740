import { parseTime } from '../workbench/server/csv/parseTime';
import { UsageError } from '../workbench/server/UsageError.mjs';

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of `60`, `60s`, `5m`, `1h30m`; a bare number is in seconds. NaN for anything else. */
export function parseDuration(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Number(text) * 1_000;
  }
  if (!/^(\d+(ms|[smhdw]))+$/.test(text)) {
    return NaN;
  }
  return [...text.matchAll(/(\d+)(ms|[smhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit],
    0
  );
}

/** Unix milliseconds of ISO 8601 (UTC where it has no zone), Unix seconds, `now`, or `now-6h`. */
export function parseTimeArgument(name: string, text: string, now: number): number {
  if (text === 'now') {
    return now;
  }
  const time = text.startsWith('now-')
    ? now - parseDuration(text.slice('now-'.length))
    : parseTime(text, /^\d{9,}(\.\d+)?$/.test(text) ? 'epochSeconds' : 'iso');
  if (Number.isNaN(time)) {
    throw new UsageError(
      `--${name} is "${text}"; expected a time such as 2026-01-05T00:00:00Z, Unix seconds, now, or now-6h.`
    );
  }
  return time;
}

/** Milliseconds of `--step`. */
export function parseStep(text: string): number {
  const step = parseDuration(text);
  if (!(step > 0)) {
    throw new UsageError(`--step is "${text}"; expected a duration such as 60, 60s, 1m or 5m.`);
  }
  return step;
}
