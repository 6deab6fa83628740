import type { PanelData, TimeZone } from '@grafana/data';
import { useMemo } from 'react';
import { resolveTrainingWindow, type ResolvedWindow, type Signals } from '../data';
import type { TrainingWindow } from '../detection';

/** Why there are no training rows: a code, plain English, and the figures. */
export interface TrainingProblem {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

export type TrainingRows =
  | { status: 'waiting' }
  | { status: 'fetching'; window: ResolvedWindow }
  /** `fetched` is null where the window lies inside of what is loaded. */
  | { status: 'ready'; window: ResolvedWindow; fetched: Signals | null }
  | { status: 'failed'; window?: ResolvedWindow; problem: TrainingProblem };

export function useTrainingRows({
  loaded,
  data,
  window,
  timeZone,
}: {
  loaded: Signals | null;
  data: PanelData;
  window: TrainingWindow;
  timeZone: TimeZone;
}): TrainingRows {
  const now = data.timeRange.to.valueOf();
  return useMemo<TrainingRows>(() => {
    if (!loaded) {
      return { status: 'waiting' };
    }
    const resolved = resolveTrainingWindow({ window, times: loaded.table.times, now, timeZone });
    return resolved.kind === 'problem'
      ? { status: 'failed', problem: resolved.problem }
      : { status: 'ready', window: { from: resolved.from, to: resolved.to }, fetched: null };
  }, [loaded, window, now, timeZone]);
}
