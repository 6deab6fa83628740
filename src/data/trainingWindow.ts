import { dateMath, dateTimeForTimeZone, ISO_8601 } from '@grafana/data';
import type { Exclusion, TrainingWindow } from '../detection/types';
import { type Details } from './notices';

export interface ResolveTrainingWindowOptions {
  window: TrainingWindow;
  /** The loaded rows' times, strictly ascending; `firstPercent` counts them. */
  times: Float64Array;
  /** Unix milliseconds that `now` in a relative window stands for. */
  now: number;
  /** Rounds `/d` and the like: `utc`, `browser` or an IANA name. Weeks start as the dashboard's do (the host sets that). */
  timeZone: string;
}

/** Unix milliseconds; `from` is in the window, `to` is not. */
export interface ResolvedWindow {
  from: number;
  to: number;
}

export type WindowProblemCode =
  'window-bad-percent' | 'window-unparsable' | 'window-reversed' | 'window-empty' | 'window-in-future';

export type WindowResult =
  | ({ kind: 'window' } & ResolvedWindow)
  | { kind: 'problem'; problem: { code: WindowProblemCode; message: string; details: Details } };

/**
 * The stretch of time that a training window means now.
 * - `firstPercent`, in (0, 100]: the first ⌈percent⌉ of the loaded rows, up to but without the next row.
 * - `absolute`: as it is.
 * - `relative`: Grafana's date math (`now-7d/d`) or ISO 8601 text in the time zone. A rounded end is inclusive, as in
 *   Grafana's time picker: `now-1d/d` to `now-1d/d` is all of yesterday.
 */
export function resolveTrainingWindow(options: ResolveTrainingWindowOptions): WindowResult {
  const { window } = options;
  switch (window.kind) {
    case 'firstPercent':
      return firstRows(window.percent, options.times);
    case 'absolute':
      return checked({ from: window.from, to: window.to, asked: window, now: options.now });
    case 'relative':
      return checked({
        from: parse({ ...options, text: window.from, roundUp: false }),
        to: parse({ ...options, text: window.to, roundUp: true }),
        asked: window,
        now: options.now,
      });
  }
}

/** One flag a row: 1 where its time lies in the window and in no exclusion. `times` ascend strictly. */
export function trainingMask(
  times: Float64Array,
  { from, to }: ResolvedWindow,
  exclusions: readonly Exclusion[] = []
): Uint8Array {
  return Uint8Array.from(times, (time) => {
    const excluded = exclusions.some((exclusion) => time >= exclusion.from && time < exclusion.to);
    return time >= from && time < to && !excluded ? 1 : 0;
  });
}

function firstRows(percent: number, times: Float64Array): WindowResult {
  if (!(percent > 0 && percent <= 100)) {
    return problem('window-bad-percent', `The first ${percent} % of the rows: expected more than 0 and at most 100.`, {
      percent,
    });
  }
  if (times.length === 0) {
    return problem('window-empty', `The first ${percent} % of no rows: load a time range with data.`, { percent });
  }
  // Without the small allowance 1.1 % of 1000 rows would be 12: 1.1 × 1000 is a little more than 1100 in binary.
  const rows = Math.max(1, Math.ceil((percent * times.length) / 100 - 1e-9));
  const to = rows < times.length ? times[rows] : times[times.length - 1] + 1;
  return { kind: 'window', from: times[0], to };
}

function parse({
  text,
  roundUp,
  now,
  timeZone,
}: {
  text: string;
  roundUp: boolean;
  now: number;
  timeZone: string;
}): number {
  const trimmed = text.trim();
  if (!trimmed.startsWith('now')) {
    return trimmed === '' ? NaN : dateTimeForTimeZone(timeZone, trimmed, ISO_8601).valueOf();
  }
  const parsed = dateMath.toDateTime(trimmed, { now, timezone: timeZone, roundUp })?.valueOf() ?? NaN;
  // Rounded up is the last millisecond of the day; the window's end is exclusive.
  return roundUp && trimmed.includes('/') ? parsed + 1 : parsed;
}

interface Asked extends ResolvedWindow {
  asked: { from: string | number; to: string | number };
  now: number;
}

function checked({ from, to, asked, now }: Asked): WindowResult {
  const what = `The training window from ${asked.from} to ${asked.to}`;
  const details = { from: asked.from, to: asked.to };
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    return problem('window-unparsable', `${what} can't be read; expected times such as now-7d/d or 2025-01-31 08:00.`, {
      ...details,
      unreadable: Number.isFinite(from) ? 'to' : 'from',
    });
  }
  if (from > to) {
    return problem('window-reversed', `${what} ends before it starts; swap its ends.`, details);
  }
  if (from === to) {
    return problem('window-empty', `${what} has no length; choose a later end.`, details);
  }
  if (from >= now) {
    return problem('window-in-future', `${what} lies in the future; choose a time that has data.`, details);
  }
  return { kind: 'window', from, to };
}

function problem(code: WindowProblemCode, message: string, details: Details): WindowResult {
  return { kind: 'problem', problem: { code, message, details } };
}
