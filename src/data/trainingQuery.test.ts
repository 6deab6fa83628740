import {
  type DataFrame,
  type DataQueryRequest,
  type DataSourceApi,
  dateTime,
  FieldType,
  LoadingState,
  type PanelData,
  toDataFrame,
} from '@grafana/data';
import { EMPTY, NEVER, type Observable, of, Subject, throwError } from 'rxjs';
import { fetchRange, type FetchRangeOptions, STREAM_PATIENCE_MS } from './trainingQuery';

// The real package loads all of @grafana/ui, which a test of plain functions can do without.
jest.mock('@grafana/runtime', () => ({
  config: {},
  isExpressionReference: (reference?: { type?: string }) => reference?.type === '__expr__',
}));

const range = { from: dateTime(0), to: dateTime(1), raw: { from: 'now-1h', to: 'now' } };
const request: DataQueryRequest = {
  ...{ requestId: 'Q1', interval: '1s', intervalMs: 1000, range, scopedVars: {}, timezone: 'utc', app: 'dashboard' },
  ...{ startTime: 0, targets: [{ refId: 'A', datasource: { uid: 'prom' } }] },
};
const dataSource = { uid: 'prom' } as DataSourceApi;

const frame = (...times: number[]): DataFrame =>
  toDataFrame({
    refId: 'A',
    fields: [
      { name: 'Time', type: FieldType.time, values: times },
      { name: 'Value', type: FieldType.number, values: times },
    ],
  });
const answer = (state: LoadingState, series: DataFrame[] = [], more: Partial<PanelData> = {}): PanelData => ({
  ...{ state, series, timeRange: range },
  ...more,
});

function fetchFrom(answers: Observable<PanelData>, more: Partial<FetchRangeOptions> = {}) {
  return fetchRange({
    ...{ request, range: { from: 100, to: 200 }, stepMs: 10, timeZone: 'utc', now: 0, requestId: 'train-1' },
    signal: new AbortController().signal,
    runRequest: () => answers,
    dataSources: { get: () => Promise.resolve(dataSource) },
    ...more,
  });
}

test('gives the first finished answer and unsubscribes', async () => {
  const answers = new Subject<PanelData>();
  const fetched = fetchFrom(answers);
  await Promise.resolve();
  await Promise.resolve();
  answers.next(answer(LoadingState.Loading, [frame(100)]));
  answers.next(answer(LoadingState.Streaming, [frame(100)]));
  expect(answers.observed).toBe(true);
  answers.next(answer(LoadingState.Done, [frame(100, 110)]));
  expect(answers.observed).toBe(false);
  await expect(fetched).resolves.toMatchObject({ frames: [{ length: 2 }], droppedRows: 0 });
});

test('runs the request on the data source, with its variables', async () => {
  const runRequest = jest.fn(() => of(answer(LoadingState.Done, [frame(100)])));
  const get = jest.fn(() => Promise.resolve(dataSource));
  await fetchFrom(NEVER, { runRequest, dataSources: { get } });
  expect(get).toHaveBeenCalledWith({ uid: 'prom' }, expect.objectContaining({ __interval_ms: expect.anything() }));
  expect(runRequest).toHaveBeenCalledWith(
    dataSource,
    expect.objectContaining({ requestId: 'train-1-1', intervalMs: 10 })
  );
});

test('drops rows outside the range', async () => {
  const fetched = await fetchFrom(of(answer(LoadingState.Done, [frame(90, 100, 199, 200)])));
  expect(fetched.droppedRows).toBe(2);
  expect(fetched.frames[0].fields[0].values).toEqual([100, 199]);
});

describe('failures', () => {
  it.each<[string, Observable<PanelData>, object]>([
    ['range-ignored', of(answer(LoadingState.Done, [frame(1, 2)])), { details: { rows: 2 } }],
    ['no-rows', of(answer(LoadingState.Done, [])), {}],
    ['no-rows', of(answer(LoadingState.Done, [frame()])), {}],
    ['no-answer', EMPTY, {}],
    ['streaming-only', of(answer(LoadingState.Streaming, [frame(100)])), {}],
    ['query-failed', throwError(() => new Error('broken pipe')), { message: expect.stringContaining('broken pipe') }],
    ['query-failed', of(answer(LoadingState.Error)), { message: expect.stringContaining('no reason') }],
    [
      'query-failed',
      of(answer(LoadingState.Error, [], { error: { refId: 'B', status: 400, data: { message: 'parse error' } } })),
      { details: { refId: 'B', status: 400 }, message: expect.stringMatching(/Query B .*parse error/) },
    ],
    [
      'query-failed',
      of(answer(LoadingState.Done, [frame(100)], { errors: [{ refId: 'C', message: 'timeout' }] })),
      { details: { refId: 'C' } },
    ],
  ])('%s', async (code, answers, more) => {
    await expect(fetchFrom(answers)).rejects.toMatchObject({ name: 'TrainingQueryError', code, ...more });
  });

  it('a data source that is gone', async () => {
    const dataSources = { get: () => Promise.reject(new Error('not found')) };
    await expect(fetchFrom(NEVER, { dataSources })).rejects.toMatchObject({
      code: 'data-source-missing',
      details: { dataSource: 'prom' },
    });
  });

  it('a live channel, at once', async () => {
    const live = { ...frame(100), meta: { channel: 'plugin/testdata/random' } };
    const answers = new Subject<PanelData>();
    const fetched = fetchFrom(answers);
    await Promise.resolve();
    await Promise.resolve();
    answers.next(answer(LoadingState.Streaming, [live]));
    await expect(fetched).rejects.toMatchObject({ code: 'streaming-only' });
    expect(answers.observed).toBe(false);
  });

  it('a stream without end, after a while', async () => {
    jest.useFakeTimers();
    try {
      const answers = new Subject<PanelData>();
      const fetched = fetchFrom(answers);
      await Promise.resolve();
      await Promise.resolve();
      answers.next(answer(LoadingState.Streaming, [frame(100)]));
      jest.advanceTimersByTime(STREAM_PATIENCE_MS);
      await expect(fetched).rejects.toMatchObject({ code: 'streaming-only' });
    } finally {
      jest.useRealTimers();
    }
  });

  it('a request that can’t be asked', async () => {
    await expect(fetchFrom(NEVER, { request: undefined })).rejects.toMatchObject({ code: 'no-request' });
  });
});

describe('cancelling', () => {
  it('unsubscribes', async () => {
    const answers = new Subject<PanelData>();
    const controller = new AbortController();
    const fetched = fetchFrom(answers, { signal: controller.signal });
    await Promise.resolve();
    await Promise.resolve();
    expect(answers.observed).toBe(true);
    controller.abort();
    expect(answers.observed).toBe(false);
    await expect(fetched).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('before the query, runs nothing', async () => {
    const runRequest = jest.fn();
    const controller = new AbortController();
    controller.abort();
    await expect(fetchFrom(NEVER, { runRequest, signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(runRequest).not.toHaveBeenCalled();
  });
});

test('asks for many rows in parts, one after the other, and puts them together', async () => {
  const asked: Array<[string, number, number]> = [];
  const runRequest: FetchRangeOptions['runRequest'] = (_, { requestId, range: { from, to } }) => {
    asked.push([requestId, from.valueOf(), to.valueOf()]);
    // Prometheus repeats the end of a part, which is the start of the next one.
    return of(answer(LoadingState.Done, [frame(from.valueOf(), to.valueOf())]));
  };
  const { frames } = await fetchFrom(NEVER, { runRequest, range: { from: 0, to: 20_000 }, stepMs: 1 });
  expect(asked).toEqual([
    ['train-1-1', 0, 10_000],
    ['train-1-2', 10_000, 20_000],
  ]);
  expect(frames.map(({ fields }) => fields[0].values)).toEqual([[0, 10_000]]);
});
