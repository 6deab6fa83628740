import { dateTime, FieldType, LoadingState, toDataFrame, type DataQueryRequest, type PanelData } from '@grafana/data';
import { act, renderHook } from '@testing-library/react';
import { of } from 'rxjs';
import { framesToSignals, type Signals } from '../data';
import type { TrainingWindow } from '../detection';
import { useTrainingRows } from './useTrainingRows';

const runRequest = jest.fn();
// The real package loads all of @grafana/ui, which this can do without.
jest.mock('@grafana/runtime', () => ({
  config: {},
  isExpressionReference: () => false,
  getRunRequest: () => runRequest,
  getDataSourceSrv: () => ({ get: async () => ({ uid: 'prometheus' }) }),
}));

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const at = (row: number) => START + row * MINUTE;

function frame(firstRow: number, rows: number, everyRow = 1) {
  const times = Array.from({ length: rows }, (_, row) => at(firstRow + row * everyRow));
  return toDataFrame({
    refId: 'A',
    fields: [
      { name: 'time', type: FieldType.time, values: times },
      { name: 'requests', type: FieldType.number, values: times.map((_, row) => row % 7) },
    ],
  });
}

const range = { from: dateTime(at(500)), to: dateTime(at(599)) };
const series = [frame(500, 100)];
const request = (requestId: string) =>
  ({ requestId, targets: [{ refId: 'A' }], scopedVars: {} }) as unknown as DataQueryRequest;
const data: PanelData = {
  state: LoadingState.Done,
  series,
  timeRange: { ...range, raw: range },
  request: request('Q1'),
};
const outside: TrainingWindow = { kind: 'absolute', from: at(0), to: at(300) };
const signals = framesToSignals(series) as Signals;
const done = (rows = frame(0, 300)) => of({ state: LoadingState.Done, series: [rows] });
const failed = (more: object) => of({ state: LoadingState.Error, series: [], error: { message: 'no', ...more } });

function setUp(window: TrainingWindow, replaceVariables = (text: string) => text) {
  return renderHook(
    (props) => useTrainingRows({ loaded: signals, timeZone: 'utc', replaceVariables, window, data, ...props }),
    { initialProps: {} as { data?: PanelData; window?: TrainingWindow; replaceVariables?: (text: string) => string } }
  );
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  jest.useFakeTimers();
  runRequest.mockReset();
});
afterEach(() => jest.useRealTimers());

describe('a training query that fails', () => {
  it('is said at once, and asked three times: after one second, and after four more', async () => {
    runRequest.mockImplementation(() => failed({ status: 503 }));
    const { result } = setUp(outside);
    await pass(0);
    expect(result.current).toMatchObject({ status: 'failed', problem: { code: 'query-failed' } });
    const asked: number[] = [];
    for (const wait of [999, 1, 3999, 1, 60_000]) {
      await pass(wait);
      asked.push(runRequest.mock.calls.length);
    }
    expect(asked).toEqual([1, 2, 2, 3, 3]);
  });

  it('is ready once it succeeds', async () => {
    runRequest.mockImplementationOnce(() => failed({ status: 503 })).mockImplementation(() => done());
    const { result } = setUp(outside);
    await pass(0);
    await pass(1000);
    expect(result.current).toMatchObject({ status: 'ready', fetched: { notices: [] } });
  });

  it('is not asked again where it was refused', async () => {
    runRequest.mockImplementation(() => failed({ status: 400 }));
    setUp(outside);
    await pass(0);
    await pass(60_000);
    expect(runRequest).toHaveBeenCalledTimes(1);
  });

  it('is not asked again when another window is chosen while it waits, or the panel goes away', async () => {
    runRequest.mockImplementation(() => failed({ status: 503 }));
    const { rerender, unmount } = setUp(outside);
    await pass(0);
    rerender({ window: { kind: 'firstPercent', percent: 50 } });
    await pass(60_000);
    expect(runRequest).toHaveBeenCalledTimes(1);
    rerender({ window: outside });
    await pass(0);
    const asked = runRequest.mock.calls.length;
    unmount();
    await pass(60_000);
    expect(runRequest).toHaveBeenCalledTimes(asked);
  });

  it('is asked three times anew after a refresh', async () => {
    runRequest.mockImplementation(() => failed({ status: 503 }));
    const { rerender } = setUp(outside);
    await pass(0);
    await pass(1000);
    await pass(4000);
    rerender({ data: { ...data, request: request('Q2') } });
    await pass(0);
    await pass(1000);
    await pass(4000);
    await pass(60_000);
    expect(runRequest).toHaveBeenCalledTimes(6);
  });
});

it('says so where the data source answers at a coarser step', async () => {
  runRequest.mockImplementation(() => done(frame(0, 60, 5)));
  const { result } = setUp(outside);
  await pass(0);
  expect(result.current).toMatchObject({
    fetched: { notices: [{ code: 'step-coarser-than-asked', details: { askedMs: MINUTE, receivedMs: 5 * MINUTE } }] },
  });
});

it('follows a dashboard variable', () => {
  const window: TrainingWindow = { kind: 'variables', from: '$from', to: '$to' };
  const values = (from: number) => (text: string) => text.replace('$from', `${from}`).replace('$to', `${at(560)}`);
  const { result, rerender } = setUp(window, values(at(510)));
  expect(result.current).toMatchObject({ status: 'ready', window: { from: at(510), to: at(560) } });
  rerender({ replaceVariables: values(at(520)) });
  expect(result.current).toMatchObject({ window: { from: at(520) } });
  rerender({ replaceVariables: (text: string) => text });
  expect(result.current).toMatchObject({ status: 'failed', problem: { code: 'window-without-variable' } });
});

it('takes the window from annotations, with what is not annotated cut out', () => {
  const annotations = [
    toDataFrame({
      fields: [
        { name: 'time', values: [at(510), at(540)] },
        { name: 'timeEnd', values: [at(520), at(560)] },
        { name: 'tags', values: [['good'], ['good']] },
      ],
    }),
  ];
  const { result, rerender } = setUp({ kind: 'annotations', tag: 'good' });
  expect(result.current).toMatchObject({ status: 'failed', problem: { code: 'window-without-annotation' } });
  rerender({ data: { ...data, annotations } });
  expect(result.current).toMatchObject({
    ...{ status: 'ready', window: { from: at(510), to: at(560) + 1 } },
    cuts: [{ from: at(520) + 1, to: at(540) }],
  });
});
