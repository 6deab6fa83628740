import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { useMemo } from 'react';
import {
  modelStep,
  pinnedRows,
  queryPlan,
  stepNotices,
  windowNotices,
  TrainingQueryError,
  type ModelStep,
  type Notice,
  type QueryPlan,
  type ResolvedWindow,
  type Signals,
  type WindowResult,
} from '../data';
import type { Exclusion, SignalTable, TrainingWindow } from '../detection';
import { useRangeQuery } from './useRangeQuery';

/** Why there are no training rows: a code, plain English, and the figures. */
export interface TrainingProblem {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** The rows that a detection works on. */
export interface ReadyRows {
  status: 'ready';
  window: ResolvedWindow;
  /** Left out of the window by the window itself. */
  cuts: Exclusion[];
  /** Training rows, scored rows, and what is needed before either. */
  table: SignalTable;
  /** Those that are drawn. */
  shown: Signals;
  /** For each shown row its row in `table`. */
  shownRows: Int32Array;
  /** Milliseconds. */
  stepMs: number;
  notices: Notice[];
}

export type ModelRows =
  | { status: 'waiting' }
  | { status: 'fetching'; window: ResolvedWindow }
  | ReadyRows
  | { status: 'failed'; window?: ResolvedWindow; problem: TrainingProblem };

interface Options {
  loaded: Signals | null;
  /** Every entity has a model of its own. */
  entitiesApart?: boolean;
  data: PanelData;
  window: TrainingWindow;
  /** What the window means now; null while no rows are loaded. */
  resolved: WindowResult | null;
  /** The model step as set, such as `1m`; '' = automatic. */
  step: string;
  /** Rows a series that a range may have. */
  maxRows: number;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
}

/**
 * Training and scored rows at the model step, from the panel's own queries, whatever the zoom asked for. Where these can't be
 * asked, the loaded rows: the verdicts then follow the zoom, and a notice says so.
 */
export function useModelRows(options: Options): ModelRows {
  const { loaded, entitiesApart, data, window, resolved, step, maxRows, timeZone, replaceVariables } = options;
  const { request, timeRange } = data;
  const planned = useMemo(() => {
    if (!loaded || resolved?.kind !== 'window') {
      return null;
    }
    const chosen = modelStep({
      ...{ option: step, request, window, resolved },
      dataSourceInterval: intervalOfDataSource(request),
      loadedStepMs: loaded.stepMs,
    });
    const shown = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
    const now = Math.max(shown.to, request?.startTime ?? 0);
    const plan = queryPlan({ window: resolved, shown, stepMs: chosen.stepMs, maxRows, now });
    return { chosen, plan, shown };
  }, [loaded, resolved, request, timeRange, window, step, maxRows]);

  const { plan } = planned ?? {};
  const common = { data, timeZone, replaceVariables };
  const scored = useRangeQuery({
    ...common,
    ask: plan ? { range: plan.scored, stepMs: plan.stepMs } : null,
    refreshes: true,
  });
  const training = useRangeQuery({
    ...common,
    ask: plan?.training && scored.status !== 'failed' ? { range: plan.training, stepMs: plan.stepMs } : null,
    refreshes: false,
  });

  return useMemo<ModelRows>(() => {
    if (!loaded || !resolved) {
      return { status: 'waiting' };
    }
    if (resolved.kind === 'problem') {
      return { status: 'failed', problem: resolved.problem };
    }
    const { from, to, cuts } = resolved;
    const settled = { from, to };
    if (!planned || scored.status === 'idle' || scored.status === 'running') {
      return { status: 'fetching', window: settled };
    }
    if (scored.status === 'failed') {
      return ofLoaded({ loaded, window: settled, cuts, timeRange: planned.shown, error: scored.error });
    }
    if (training.status === 'failed') {
      return { status: 'failed', window: settled, problem: problemOf(training.error) };
    }
    if (planned.plan.training && training.status !== 'done') {
      return { status: 'fetching', window: settled };
    }
    const rows = pinnedRows({
      entitiesApart,
      loaded,
      training: training.status === 'done' ? training.value : null,
      scored: scored.value,
      scoredRange: planned.plan.scored,
      shown: planned.shown,
    });
    if (rows.kind === 'problem') {
      return ofLoaded({ loaded, window: settled, cuts, timeRange: planned.shown, error: new RowsError(rows.problem) });
    }
    const { table, shown, shownRows, notices } = rows;
    return {
      ...{ status: 'ready', window: settled, cuts, table, shown, shownRows },
      stepMs: planned.plan.stepMs,
      notices: [
        ...noticesOfStep(planned, shown.stepMs, maxRows),
        ...windowNotices(table.times, settled, planned.plan.stepMs),
        ...notices,
      ],
    };
  }, [loaded, entitiesApart, resolved, planned, scored, training, maxRows]);
}

/** The queries brought rows that can't be used. */
class RowsError extends Error {
  constructor(readonly problem: TrainingProblem) {
    super(problem.message);
  }
}

/** What can be done where nothing but the loaded rows is to be had. */
function ofLoaded(options: {
  loaded: Signals;
  window: ResolvedWindow;
  cuts: Exclusion[];
  timeRange: ResolvedWindow;
  error: unknown;
}): ModelRows {
  const { loaded, window, cuts, timeRange, error } = options;
  const { table, stepMs } = loaded;
  const problem = problemOf(error);
  const isLoaded = window.from >= timeRange.from - stepMs && window.to <= timeRange.to + stepMs;
  if (!isLoaded) {
    return { status: 'failed', window, problem };
  }
  // A panel without a query of its own has one range only, and nothing to be told.
  const notices: Notice[] = [...loaded.notices, ...(problem.code === 'no-request' ? [] : [zoomNotice(problem)])];
  const shownRows = Int32Array.from(table.times, (_, row) => row);
  return { status: 'ready', window, cuts, table, shown: loaded, shownRows, stepMs, notices };
}

function zoomNotice({ code, message }: TrainingProblem): Notice {
  return {
    code: 'step-not-pinned',
    message: `Only the loaded rows are judged, at the step of the zoom: verdicts may change with it. ${message}`,
    details: { reason: code },
  };
}

function noticesOfStep({ chosen, plan }: { chosen: ModelStep; plan: QueryPlan }, receivedMs: number, maxRows: number) {
  return stepNotices({ modelMs: chosen.stepMs, askedMs: plan.stepMs, receivedMs, maxRows });
}

function problemOf(error: unknown): TrainingProblem {
  if (error instanceof RowsError) {
    return error.problem;
  }
  if (error instanceof TrainingQueryError) {
    const { code, message, details } = error;
    return { code, message, details };
  }
  return { code: 'query-failed', message: error instanceof Error ? error.message : String(error), details: {} };
}

/** What the administrator set as the data source's least interval. */
function intervalOfDataSource(request: PanelData['request']): string | undefined {
  const [target] = request?.targets ?? [];
  const settings = target && getDataSourceSrv().getInstanceSettings(target.datasource);
  const json: object = settings?.jsonData ?? {};
  const interval: unknown = 'timeInterval' in json ? json.timeInterval : undefined;
  return typeof interval === 'string' ? interval : undefined;
}
