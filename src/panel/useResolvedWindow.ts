import type { DataFrame, InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useMemo } from 'react';
import { FALLBACK_STEP_MS, resolveTrainingWindow, type ResolvedWindow, type Signals, type WindowResult } from '../data';
import type { TrainingWindow } from '../detection';

interface Options {
  loaded: Signals | null;
  data: PanelData;
  window: TrainingWindow;
  /** Those that a window of annotated stretches is made of. */
  annotations: readonly DataFrame[];
  /** Share of its length that a window with `now` in it moves at once, in (0, 1]. */
  refitShare: number;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
}

/** What the chosen window means now; null while no rows are loaded. */
export function useResolvedWindow(options: Options): WindowResult | null {
  const { loaded, data, window, annotations, refitShare, timeZone, replaceVariables } = options;
  const now = data.timeRange.to.valueOf();
  // Interpolated on every render: a variable changes without a new `replaceVariables`.
  const [fromText, toText] =
    window.kind === 'variables' ? [replaceVariables(window.from), replaceVariables(window.to)] : ['', ''];
  return useMemo(() => {
    if (!loaded) {
      return null;
    }
    const result = resolveTrainingWindow({
      window,
      times: loaded.table.times,
      now,
      timeZone,
      interpolate: (text) => (window.kind === 'variables' && text === window.from ? fromText : toText),
      annotations,
      stepMs: loaded.stepMs || FALLBACK_STEP_MS,
    });
    return result.kind === 'window' && result.moving ? { ...result, ...settle(result, refitShare) } : result;
  }, [loaded, window, refitShare, now, timeZone, fromText, toText, annotations]);
}

/** However long a window is, it doesn't stay behind for longer. */
const LONGEST_REST_MS = 3_600_000;

/**
 * A window that moves does so a share of its length at once, and an hour at most: the model isn't fitted anew at every
 * refresh. Its places are those of the clock, so that every browser has the same.
 */
function settle({ from, to }: ResolvedWindow, share: number): ResolvedWindow {
  const rest = Math.max(1, Math.min(LONGEST_REST_MS, Math.round((to - from) * share)));
  const start = Math.floor(from / rest) * rest;
  return { from: start, to: start + (to - from) };
}
