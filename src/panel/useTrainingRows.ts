import type { InterpolateFunction, PanelData, TimeRange, TimeZone } from '@grafana/data';
import { useId, useMemo } from 'react';
import {
  fetchRange,
  framesToSignals,
  matchTrainingSignals,
  resolveTrainingWindow,
  TrainingQueryError,
  type Notice,
  type ResolvedWindow,
  type Signals,
} from '../data';
import type { SignalTable, TrainingWindow } from '../detection';
import { useTask, type TaskState } from './useTask';

/** Why there are no training rows: a code, plain English, and the figures. */
export interface TrainingProblem {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** Training rows that a query of their own brought. */
export interface FetchedTraining {
  table: SignalTable;
  /** Milliseconds; coarser than the loaded rows' step where the range is too long for it. */
  stepMs: number;
  notices: Notice[];
}

export type TrainingRows =
  | { status: 'waiting' }
  | { status: 'fetching'; window: ResolvedWindow }
  /** `fetched` is null where the window lies inside of what is loaded. */
  | { status: 'ready'; window: ResolvedWindow; fetched: FetchedTraining | null }
  | { status: 'failed'; window?: ResolvedWindow; problem: TrainingProblem };

interface Options {
  loaded: Signals | null;
  data: PanelData;
  window: TrainingWindow;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
}

/** Without a step (a single row is loaded) a training query asks at this one. */
const FALLBACK_STEP_MS = 60_000;

/** The rows to learn from: the loaded ones in the window, or ones that the panel's own queries bring. */
export function useTrainingRows({ loaded, data, window, timeZone, replaceVariables }: Options): TrainingRows {
  const requestId = useId();
  const now = data.timeRange.to.valueOf();
  const resolved = useMemo(() => {
    if (!loaded) {
      return null;
    }
    const result = resolveTrainingWindow({ window, times: loaded.table.times, now, timeZone });
    return result.kind === 'window' ? { ...result, ...settle(result, window) } : result;
  }, [loaded, window, now, timeZone]);
  const asked = resolved?.kind === 'window' ? { from: resolved.from, to: resolved.to } : null;
  const stepMs = loaded?.stepMs || FALLBACK_STEP_MS;
  const outside = asked !== null && !isLoaded(asked, data.timeRange, stepMs);

  const { request } = data;
  const query = useTask<FetchedTraining>(
    outside && loaded
      ? {
          key: JSON.stringify([
            replaceVariables(JSON.stringify(request?.targets ?? []), request?.scopedVars),
            request?.filters ?? [],
            asked,
            stepMs,
          ]),
          retryToken: request?.requestId,
          run: async (signal) => {
            const id = `${requestId}-training`;
            const fetched = await fetchRange({ request, range: asked, stepMs, timeZone, now, requestId: id, signal });
            const signals = framesToSignals(fetched.frames, { roles: loaded.roles });
            if (signals.kind === 'problem') {
              throw new TrainingFailure(signals.problem);
            }
            const match = matchTrainingSignals({ loaded, fetched: signals });
            if (match.kind === 'problem') {
              throw new TrainingFailure(match.problem);
            }
            return {
              table: match.table,
              stepMs: fetched.stepMs,
              notices: [...signals.notices, ...match.notices],
            };
          },
        }
      : null
  );

  return useMemo<TrainingRows>(() => {
    if (!resolved) {
      return { status: 'waiting' };
    }
    if (resolved.kind === 'problem') {
      return { status: 'failed', problem: resolved.problem };
    }
    const { from, to } = resolved;
    return outside ? fromQuery({ from, to }, query) : { status: 'ready', window: { from, to }, fetched: null };
  }, [resolved, outside, query]);
}

/** The training query brought rows that can't be used. */
class TrainingFailure extends Error {
  constructor(readonly problem: TrainingProblem) {
    super(problem.message);
  }
}

function fromQuery(window: ResolvedWindow, query: TaskState<FetchedTraining>): TrainingRows {
  switch (query.status) {
    case 'done':
      return { status: 'ready', window, fetched: query.value };
    case 'failed':
      return { status: 'failed', window, problem: problemOf(query.error) };
    default:
      return { status: 'fetching', window };
  }
}

function problemOf(error: unknown): TrainingProblem {
  if (error instanceof TrainingFailure) {
    return error.problem;
  }
  if (error instanceof TrainingQueryError) {
    const { code, message, details } = error;
    return { code, message, details };
  }
  return { code: 'query-failed', message: error instanceof Error ? error.message : String(error), details: {} };
}

function isLoaded({ from, to }: ResolvedWindow, range: TimeRange, stepMs: number): boolean {
  return from >= range.from.valueOf() - stepMs && to <= range.to.valueOf() + stepMs;
}

/** A relative window moves on in steps of a twentieth of its length: the model isn't fitted anew at every refresh. */
const STEPS_PER_WINDOW = 20;

function settle({ from, to }: ResolvedWindow, { kind }: TrainingWindow): ResolvedWindow {
  if (kind !== 'relative') {
    return { from, to };
  }
  const grain = Math.max(1, Math.round((to - from) / STEPS_PER_WINDOW));
  const start = Math.floor(from / grain) * grain;
  return { from: start, to: start + (to - from) };
}
