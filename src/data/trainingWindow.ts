import type { DataFrame } from '@grafana/data';
import type { Exclusion, TrainingWindow } from '../detection/types';
import { annotationStretches } from './annotationStretches';
import { complement } from './mergeExclusions';
import { checkedWindow, textWindow } from './textWindow';
import { type ResolvedWindow, windowProblem, type WindowResult } from './windowResult';
import { variableWindow } from './variableWindow';
import { weekdayWindow } from './weekdayWindow';

export interface ResolveTrainingWindowOptions {
  window: TrainingWindow;
  /** The loaded rows' times, strictly ascending; `firstPercent` counts them, `sameWeekday` takes its weekdays from them. */
  times: Float64Array;
  /** Unix milliseconds that `now` in a relative window stands for. */
  now: number;
  /** Rounds `/d` and the like: `utc`, `browser` or an IANA name. Weeks start as the dashboard's do (the host sets that). */
  timeZone: string;
  /** Puts the values of dashboard variables into a text; those it doesn't know stay as they are. */
  interpolate: (text: string) => string;
  /** The dashboard's annotations, for a window of annotated stretches. */
  annotations: readonly DataFrame[];
  /** The model step in milliseconds: how long an annotation of one moment is. */
  stepMs: number;
}

/**
 * The stretch of time that a training window means now.
 * - `firstPercent`, in (0, 100]: the first ⌈percent⌉ of the loaded rows, up to but without the next row.
 * - `absolute`: as it is.
 * - `relative`: Grafana's date math (`now-7d/d`) or ISO 8601 text in the time zone. A rounded end is inclusive, as in
 *   Grafana's time picker: `now-1d/d` to `now-1d/d` is all of yesterday.
 * - `sameWeekday`, 1–12 weeks: see weekdayWindow.
 * - `variables`: text that is read as `relative` is, or as Unix milliseconds, once the variables' values are in it.
 * - `annotations`: from the first to the last stretch that is annotated with the tag, without what lies between them.
 */
export function resolveTrainingWindow(options: ResolveTrainingWindowOptions): WindowResult {
  const { window, now, times, timeZone } = options;
  switch (window.kind) {
    case 'firstPercent':
      return firstRows(window.percent, times);
    case 'absolute':
      return checkedWindow({ from: window.from, to: window.to, asked: window, now });
    case 'relative':
      return textWindow({ asked: window, now, timeZone });
    case 'variables':
      return variableWindow(window, options);
    case 'sameWeekday':
      return weekdayWindow({ weeks: window.weeks, times, timeZone });
    case 'annotations':
      return annotatedWindow(window.tag, options);
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
    return windowProblem(
      'window-bad-percent',
      `The first ${percent} % of the rows: expected more than 0 and at most 100.`,
      {
        percent,
      }
    );
  }
  if (times.length === 0) {
    return windowProblem('window-empty', `The first ${percent} % of no rows: load a time range with data.`, {
      percent,
    });
  }
  // Without the small allowance 1.1 % of 1000 rows would be 12: 1.1 × 1000 is a little more than 1100 in binary.
  const rows = Math.max(1, Math.ceil((percent * times.length) / 100 - 1e-9));
  const to = rows < times.length ? times[rows] : times[times.length - 1] + 1;
  return { kind: 'window', from: times[0], to, cuts: [], moving: false };
}

function annotatedWindow(tag: string, options: ResolveTrainingWindowOptions): WindowResult {
  const stretches = annotationStretches(options.annotations, [tag], options.stepMs);
  if (stretches.length === 0) {
    const message = `None of the dashboard's annotations has the tag "${tag}"; annotate a stretch with it, or choose another tag.`;
    return windowProblem('window-without-annotation', message, { tag });
  }
  const range = { from: stretches[0].from, to: stretches[stretches.length - 1].to };
  const window = checkedWindow({ ...range, asked: range, now: options.now });
  return window.kind === 'window' ? { ...window, cuts: complement(range, stretches) } : window;
}
