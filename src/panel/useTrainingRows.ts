import type { InterpolateFunction, PanelData, TimeRange, TimeZone } from '@grafana/data';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import {
  fetchRange,
  framesToSignals,
  isWorthRetrying,
  matchTrainingSignals,
  resolveTrainingWindow,
  stepNotices,
  TrainingQueryError,
  type Notice,
  type ResolvedWindow,
  type Signals,
} from '../data';
import type { Exclusion, SignalTable, TrainingWindow } from '../detection';
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
  /** `fetched` is null where the window lies inside of what is loaded; `cuts` are left out by the window itself. */
  | { status: 'ready'; window: ResolvedWindow; cuts: Exclusion[]; fetched: FetchedTraining | null }
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
  // Interpolated on every render: a variable changes without a new `replaceVariables`.
  const [fromText, toText] =
    window.kind === 'variables' ? [replaceVariables(window.from), replaceVariables(window.to)] : ['', ''];
  const resolved = useMemo(() => {
    if (!loaded) {
      return null;
    }
    const result = resolveTrainingWindow({
      window,
      times: loaded.table.times,
      now,
      timeZone,
      interpolate: (text) => (window.kind === 'variables' && text === window.from ? fromText : toText),
      annotations: data.annotations ?? [],
      stepMs: loaded.stepMs || FALLBACK_STEP_MS,
    });
    return result.kind === 'window' && result.moving ? { ...result, ...settle(result) } : result;
  }, [loaded, window, now, timeZone, fromText, toText, data.annotations]);
  const asked = resolved?.kind === 'window' ? { from: resolved.from, to: resolved.to } : null;
  const stepMs = loaded?.stepMs || FALLBACK_STEP_MS;
  const outside = asked !== null && !isLoaded(asked, data.timeRange, stepMs);

  const { request } = data;
  const targets = outside ? replaceVariables(JSON.stringify(request?.targets ?? []), request?.scopedVars) : '';
  const key = JSON.stringify([targets, request?.filters ?? [], asked, stepMs]);
  const backOff = useBackOff(`${request?.requestId} ${key}`);
  const query = useTask<FetchedTraining>(
    outside && loaded
      ? {
          key,
          retryToken: backOff.token,
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
              notices: [
                ...stepNotices({ modelMs: stepMs, askedMs: fetched.stepMs, receivedMs: signals.stepMs }),
                ...signals.notices,
                ...match.notices,
              ],
            };
          },
        }
      : null
  );
  const { retryAfter } = backOff;
  const error = query.status === 'failed' ? query.error : undefined;
  useEffect(() => retryAfter(error), [retryAfter, error]);

  return useMemo<TrainingRows>(() => {
    if (!resolved) {
      return { status: 'waiting' };
    }
    if (resolved.kind === 'problem') {
      return { status: 'failed', problem: resolved.problem };
    }
    const { from, to, cuts } = resolved;
    const settled = { from, to };
    return outside ? fromQuery(settled, cuts, query) : { status: 'ready', window: settled, cuts, fetched: null };
  }, [resolved, outside, query]);
}

/** The training query brought rows that can't be used. */
class TrainingFailure extends Error {
  constructor(readonly problem: TrainingProblem) {
    super(problem.message);
  }
}

function fromQuery(window: ResolvedWindow, cuts: Exclusion[], query: TaskState<FetchedTraining>): TrainingRows {
  switch (query.status) {
    case 'done':
      return { status: 'ready', window, cuts, fetched: query.value };
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

/** A window that moves does so in steps of a twentieth of its length: the model isn't fitted anew at every refresh. */
const STEPS_PER_WINDOW = 20;

function settle({ from, to }: ResolvedWindow): ResolvedWindow {
  const grain = Math.max(1, Math.round((to - from) / STEPS_PER_WINDOW));
  const start = Math.floor(from / grain) * grain;
  return { from: start, to: start + (to - from) };
}

/** A query that failed is asked again after these waits, in milliseconds, and then at the next refresh. */
const RETRY_DELAYS_MS = [1000, 4000];

/** Tokens for useTask: another one after every wait, from the start again for another `id`. */
function useBackOff(id: string) {
  const [tries, setTries] = useState<{ id: string; count: number; after?: unknown }>({ id, count: 0 });
  const count = tries.id === id ? tries.count : 0;
  const triedAfter = tries.id === id ? tries.after : undefined;
  const retryAfter = useCallback(
    (error: unknown) => {
      // While it is asked again the error is still the one before.
      if (error === triedAfter || count >= RETRY_DELAYS_MS.length || !isWorthRetrying(error)) {
        return undefined;
      }
      const timer = setTimeout(() => setTries({ id, count: count + 1, after: error }), RETRY_DELAYS_MS[count]);
      return () => clearTimeout(timer);
    },
    [id, count, triedAfter]
  );
  return { token: `${id} ${count}`, retryAfter };
}
