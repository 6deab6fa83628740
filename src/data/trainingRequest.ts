import { type DataQueryRequest, dateTimeForTimeZone, type DataSourceRef } from '@grafana/data';
import { config, isExpressionReference } from '@grafana/runtime';
import { intervalText } from './intervalText';
import { TrainingQueryError } from './trainingQueryError';
import { type ResolvedWindow } from './windowResult';

/** Data sources round the interval that they work out from the number of points; without room the step would double. */
const POINTS_MARGIN = 1.1;

const MIXED: DataSourceRef = { uid: '-- Mixed --' };
const DASHBOARD_UID = '-- Dashboard --';

export interface TrainingRequestOptions {
  /** The panel's own request, `data.request`; it is not changed. */
  request: DataQueryRequest | undefined;
  /** Unix milliseconds. */
  range: ResolvedWindow;
  /** The model step in milliseconds, a whole number ≥ 1. */
  stepMs: number;
  timeZone: string;
  /** Unix milliseconds, for the request's start. */
  now: number;
  /** Unlike the panel's own, or the host would cancel the panel's query. */
  requestId: string;
}

export interface TrainingRequest {
  request: DataQueryRequest;
  /** What to run it on: the queries' one data source, or mixed. */
  dataSource: DataSourceRef | string | null;
}

/**
 * The panel's request over another range at the model step. Throws a TrainingQueryError for what can't be asked: no
 * request, another panel's data, public dashboards, snapshots, a range without length.
 */
export function buildTrainingRequest(options: TrainingRequestOptions): TrainingRequest {
  const { range, timeZone, now, requestId } = options;
  const original = askable(options.request);
  const { stepMs } = options;
  checkRange(range, stepMs);
  const targets = targetsToRun(original);
  const interval = intervalText(stepMs);
  const from = dateTimeForTimeZone(timeZone, range.from);
  const to = dateTimeForTimeZone(timeZone, range.to);
  const text = (value: number) => ({ text: String(value), value });
  return {
    dataSource: dataSourceOf(targets),
    request: {
      ...original,
      requestId,
      targets,
      headers: original.headers && { ...original.headers },
      range: { from, to, raw: { from, to } },
      rangeRaw: { from, to },
      timezone: timeZone,
      startTime: now,
      endTime: undefined,
      liveStreaming: false,
      interval,
      intervalMs: stepMs,
      maxDataPoints: Math.ceil(((range.to - range.from) / stepMs) * POINTS_MARGIN) + 1,
      scopedVars: {
        ...original.scopedVars,
        __interval: { text: interval, value: interval },
        __interval_ms: text(stepMs),
        __from: text(range.from),
        __to: text(range.to),
      },
    },
  };
}

function askable(request: DataQueryRequest | undefined): DataQueryRequest {
  if (config.publicDashboardAccessToken) {
    const message = 'A public dashboard answers for its own time range only; train on the loaded rows.';
    throw new TrainingQueryError('public-dashboard', message);
  }
  if (!request || !request.targets.some((target) => !target.hide)) {
    throw new TrainingQueryError('no-request', 'The panel has no query to run over the training range; add one.');
  }
  if (request.targets.some((target) => target.queryType === 'snapshot')) {
    const message = 'A snapshot holds its own time range only; train on the loaded rows.';
    throw new TrainingQueryError('snapshot', message);
  }
  const shared = request.targets.find((target) => uidOf(target.datasource) === DASHBOARD_UID);
  if (shared) {
    const message = `Query ${shared.refId} repeats another panel's rows, whatever the range; query the data source instead.`;
    throw new TrainingQueryError('dashboard-data-source', message, { refId: shared.refId });
  }
  return request;
}

/** Deep copies, for the host and data sources change them. Hidden queries stay where an expression may read them. */
function targetsToRun({ targets }: DataQueryRequest): DataQueryRequest['targets'] {
  const visible = targets.filter((target) => !target.hide);
  const read = visible.some((target) => isExpressionReference(target.datasource)) ? targets : visible;
  return JSON.parse(JSON.stringify(read));
}

/** The host sends requests with expressions to the expression engine by itself, whatever they are run on. */
function dataSourceOf(targets: DataQueryRequest['targets']): DataSourceRef | string | null {
  const references = targets.map((target) => target.datasource ?? null);
  const plain = references.filter((reference) => !isExpressionReference(reference));
  const several = new Set(plain.map(uidOf)).size > 1;
  return several ? MIXED : plain.length > 0 ? plain[0] : references[0];
}

/** Dashboards of old hold a data source's name instead of a reference. */
function uidOf(reference: DataSourceRef | string | null | undefined): string {
  return (typeof reference === 'string' ? reference : reference?.uid) ?? '';
}

function checkRange({ from, to }: ResolvedWindow, stepMs: number): void {
  if (!(from < to) || !Number.isInteger(stepMs) || stepMs < 1) {
    const message = `A query from ${from} to ${to} at ${stepMs} ms; expected an end after the start and a step of whole milliseconds.`;
    throw new TrainingQueryError('bad-range', message, { from, to, stepMs });
  }
}
