import { dateMath, dateTimeForTimeZone, ISO_8601 } from '@grafana/data';
import { type ResolvedWindow, windowProblem, type WindowResult } from './windowResult';

interface TextWindowOptions {
  asked: { from: string; to: string };
  /** Unix milliseconds. */
  now: number;
  timeZone: string;
}

/** A window whose ends are text: date math (`now-7d/d`), ISO 8601 in the time zone, or Unix milliseconds. */
export function textWindow({ asked, now, timeZone }: TextWindowOptions): WindowResult {
  const from = parse({ text: asked.from, roundUp: false, now, timeZone });
  const to = parse({ text: asked.to, roundUp: true, now, timeZone });
  const window = checkedWindow({ from, to, asked, now });
  return window.kind === 'window' ? { ...window, moving: isDateMath(asked.from) || isDateMath(asked.to) } : window;
}

interface Asked extends ResolvedWindow {
  asked: { from: string | number; to: string | number };
  now: number;
}

/** A window with these ends, or what is wrong with them; `asked` is what they were chosen as. */
export function checkedWindow({ from, to, asked, now }: Asked): WindowResult {
  const what = `The training window from ${asked.from} to ${asked.to}`;
  const details = { from: asked.from, to: asked.to };
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    return windowProblem(
      'window-unparsable',
      `${what} can't be read; expected times such as now-7d/d or 2025-01-31 08:00.`,
      {
        ...details,
        unreadable: Number.isFinite(from) ? 'to' : 'from',
      }
    );
  }
  if (from > to) {
    return windowProblem('window-reversed', `${what} ends before it starts; swap its ends.`, details);
  }
  if (from === to) {
    return windowProblem('window-empty', `${what} has no length; choose a later end.`, details);
  }
  if (from >= now) {
    return windowProblem('window-in-future', `${what} lies in the future; choose a time that has data.`, details);
  }
  return { kind: 'window', from, to, cuts: [], moving: false };
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
  if (UNIX_MS.test(trimmed)) {
    return Number(trimmed);
  }
  if (!isDateMath(trimmed)) {
    return trimmed === '' ? NaN : dateTimeForTimeZone(timeZone, trimmed, ISO_8601).valueOf();
  }
  const parsed = dateMath.toDateTime(trimmed, { now, timezone: timeZone, roundUp })?.valueOf() ?? NaN;
  // Rounded up is the last millisecond of the day; the window's end is exclusive.
  return roundUp && trimmed.includes('/') ? parsed + 1 : parsed;
}

function isDateMath(text: string): boolean {
  return text.trim().startsWith('now');
}

/** Fewer digits are ISO 8601's: 2025, 20250131. */
const UNIX_MS = /^\d{11,}$/;
