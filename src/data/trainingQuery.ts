import {
  type DataFrame,
  type DataQueryError,
  type DataSourceApi,
  FieldType,
  LoadingState,
  type PanelData,
  toDataFrame,
} from '@grafana/data';
import { getDataSourceSrv, getRunRequest } from '@grafana/runtime';
import {
  connect,
  delayWhen,
  endWith,
  filter,
  fromEvent,
  ignoreElements,
  merge,
  type Observable,
  race,
  take,
  takeUntil,
  timer,
} from 'rxjs';
import { framesInRange } from './framesInRange';
import { joinFrames } from './joinFrames';
import { partsOf } from './partsOf';
import { TrainingQueryError } from './trainingQueryError';
import { buildTrainingRequest, type TrainingRequest, type TrainingRequestOptions } from './trainingRequest';

/** How long an answer may stay `Streaming` before it counts as a stream without end. */
export const STREAM_PATIENCE_MS = 60_000;

export interface FetchRangeOptions extends TrainingRequestOptions {
  /** Cancels the query; the promise then fails with `cancelled`. */
  signal: AbortSignal;
  /** The host's query runner; a test's own. */
  runRequest?: ReturnType<typeof getRunRequest>;
  /** The host's data sources; a test's own. */
  dataSources?: Pick<ReturnType<typeof getDataSourceSrv>, 'get'>;
}

export interface FetchedRange {
  /** Rows inside the range only. The panel's transformations and field overrides are not applied. */
  frames: DataFrame[];
  /** Rows that the data source gave outside the range. */
  droppedRows: number;
}

/**
 * Runs the panel's own queries over another range at the model step, a part of the range after the other where a data
 * source would refuse so many rows at once, and gives the first finished answer.
 * Fails with a TrainingQueryError: what can't be asked (see buildTrainingRequest), `data-source-missing`, `query-failed`
 * with the data source's words, `streaming-only`, `no-answer`, `no-rows`, `range-ignored` (rows, yet none in the range)
 * and `cancelled`.
 */
export async function fetchRange(options: FetchRangeOptions): Promise<FetchedRange> {
  const { range, stepMs, requestId } = options;
  const answers: DataFrame[][] = [];
  let rows = 0;
  let rowsKept = 0;
  for (const [index, part] of partsOf(range, stepMs).entries()) {
    const series = await fetchPart({ ...options, range: part, requestId: `${requestId}-${index + 1}` });
    const { frames, kept } = framesInRange(series, part);
    answers.push(frames);
    rows += series.reduce((sum, frame) => sum + frame.length, 0);
    rowsKept += kept;
  }
  const details = { from: range.from, to: range.to, rows };
  if (rows === 0) {
    throw new TrainingQueryError('no-rows', 'The queries have no rows in the training range; choose another.', details);
  }
  const frames = joinFrames(answers);
  const withTimes = frames.some((frame) => frame.fields.some(({ type }) => type === FieldType.time));
  if (rowsKept === 0 && withTimes) {
    const message = `None of the ${rows} rows lies in the training range: the data source ignores the range it is asked for.`;
    throw new TrainingQueryError('range-ignored', message, details);
  }
  return { frames, droppedRows: rows - rowsKept };
}

async function fetchPart(options: FetchRangeOptions): Promise<DataFrame[]> {
  const { signal } = options;
  const training = buildTrainingRequest(options);
  throwIfCancelled(signal);
  const dataSource = await findDataSource(training, options);
  throwIfCancelled(signal);
  const run = options.runRequest ?? getRunRequest();
  const answer = await firstAnswer(run(dataSource, training.request), signal);
  return answer.series.map((frame) => toDataFrame(frame));
}

async function findDataSource(training: TrainingRequest, options: FetchRangeOptions): Promise<DataSourceApi> {
  const { dataSource, request } = training;
  try {
    return await (options.dataSources ?? getDataSourceSrv()).get(dataSource, request.scopedVars);
  } catch (error) {
    const name = typeof dataSource === 'string' ? dataSource : (dataSource?.uid ?? 'default');
    const message = `The data source ${name} can't be used: ${wordsOfError(error)}`;
    throw new TrainingQueryError('data-source-missing', message, { dataSource: name });
  }
}

/**
 * Waits for the first finished answer; unsubscribing, on cancel too, cancels the host's query. Split queries (Loki's) say
 * `Streaming` until their last part is there, streams say it for ever: one from a live channel is refused at once, any
 * other after STREAM_PATIENCE_MS.
 */
function firstAnswer(answers: Observable<PanelData>, signal: AbortSignal): Promise<PanelData> {
  const decisive = answers.pipe(
    connect((shared) => {
      const ended = shared.pipe(ignoreElements(), endWith(0));
      return merge(
        shared.pipe(filter((answer) => isFinished(answer) || isLive(answer))),
        shared.pipe(
          filter((answer) => answer.state === LoadingState.Streaming),
          take(1),
          delayWhen(() => race(timer(STREAM_PATIENCE_MS), ended))
        )
      );
    }),
    take(1),
    takeUntil(fromEvent(signal, 'abort'))
  );
  return new Promise((resolve, reject) => {
    decisive.subscribe({
      next: (answer) => {
        const problem = problemOf(answer);
        return problem ? reject(problem) : resolve(answer);
      },
      error: (error: unknown) => reject(queryFailed(error)),
      // After an answer this changes nothing: a promise settles once.
      complete: () => reject(signal.aborted ? cancelled() : noAnswer()),
    });
  });
}

function isFinished({ state }: PanelData): boolean {
  return state === LoadingState.Done || state === LoadingState.Error;
}

function isLive({ state, series }: PanelData): boolean {
  return state === LoadingState.Streaming && series.some((frame) => frame.meta?.channel !== undefined);
}

function problemOf(answer: PanelData): TrainingQueryError | undefined {
  if (answer.state === LoadingState.Streaming) {
    const message = 'The data source only streams new rows and has no past to train on; train on the loaded rows.';
    return new TrainingQueryError('streaming-only', message);
  }
  const error = answer.error ?? answer.errors?.[0];
  return error || answer.state === LoadingState.Error ? queryFailed(error) : undefined;
}

function queryFailed(error: unknown): TrainingQueryError {
  const { refId, status } = (error ?? {}) as DataQueryError;
  const message = `${refId ? `Query ${refId}` : 'A query'} failed over the training range: ${wordsOfError(error)}`;
  return new TrainingQueryError('query-failed', message, {
    ...(refId && { refId }),
    ...(typeof status === 'number' && { status }),
  });
}

/** What a data source or the host says, in whichever of the places where they say it. */
function wordsOfError(error: unknown): string {
  if (typeof error === 'string') {
    return error;
  }
  const { message, data, statusText } = (error ?? {}) as DataQueryError;
  return message ?? data?.message ?? data?.error ?? statusText ?? 'the data source gives no reason';
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw cancelled();
  }
}

function cancelled(): TrainingQueryError {
  return new TrainingQueryError('cancelled', 'The training query was cancelled.');
}

function noAnswer(): TrainingQueryError {
  return new TrainingQueryError('no-answer', 'The data source ended without an answer; try again.');
}
