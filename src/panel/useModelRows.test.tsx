import {
  dateTime,
  FieldType,
  LoadingState,
  toDataFrame,
  type DataFrame,
  type DataQueryRequest,
  type PanelData,
} from '@grafana/data';
import { act, renderHook } from '@testing-library/react';
import { of, type Observable } from 'rxjs';
import { framesToSignals, type Signals } from '../data';
import { warmUpStart, type TrainingWindow } from '../detection';
import { useModelRows } from './useModelRows';
import { useResolvedWindow } from './useResolvedWindow';

const runRequest = jest.fn<Observable<object>, [unknown, DataQueryRequest]>();
const grafana: { publicDashboardAccessToken?: string } = {};
// The real package loads all of @grafana/ui, which this can do without.
jest.mock('@grafana/runtime', () => ({
  get config() {
    return grafana;
  },
  isExpressionReference: () => false,
  getRunRequest: () => runRequest,
  getDataSourceSrv: () => ({ get: async () => ({ uid: 'prometheus' }), getInstanceSettings: () => undefined }),
}));

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const at = (row: number) => START + row * MINUTE;

/** A row a minute, or every so many: what a data source has of a stretch. */
function frame(from: number, to: number, stepMs = MINUTE): DataFrame {
  const first = Math.ceil(from / stepMs) * stepMs;
  const times = Array.from({ length: Math.max(0, Math.ceil((to - first) / stepMs)) }, (_, row) => first + row * stepMs);
  return toDataFrame({
    refId: 'A',
    fields: [
      { name: 'time', type: FieldType.time, values: times },
      { name: 'requests', type: FieldType.number, values: times.map((time) => (time / MINUTE) % 7) },
    ],
  });
}

const shown = { from: at(500), to: at(599) };
const range = { from: dateTime(shown.from), to: dateTime(shown.to) };
const request = (requestId: string, minInterval = '1m') =>
  ({
    ...{ requestId, targets: [{ refId: 'A', datasource: { uid: 'prometheus' } }], startTime: at(10_000) },
    scopedVars: { __sceneObject: { value: { valueOf: () => ({ state: { minInterval } }) } } },
  }) as unknown as DataQueryRequest;
const dataOf = (more: Partial<PanelData> = {}): PanelData => ({
  state: LoadingState.Done,
  series: [],
  timeRange: { ...range, raw: range },
  request: request('Q1'),
  ...more,
});
// What was loaded is as coarse as the pixels asked for.
const signals = framesToSignals([frame(shown.from, shown.to + 1, 10 * MINUTE)]) as Signals;
const outside: TrainingWindow = { kind: 'absolute', from: at(-3000), to: at(-2000) };

const NO_ANNOTATIONS: DataFrame[] = [];

interface Props {
  data?: PanelData;
  window?: TrainingWindow;
  step?: string;
  maxRows?: number;
  replaceVariables?: (text: string) => string;
}

function setUp(initialProps: Props) {
  return renderHook(
    ({ data = dataOf(), window = outside, step = '', maxRows = 100_000, replaceVariables = (text) => text }: Props) => {
      const common = { loaded: signals, data, timeZone: 'utc', replaceVariables, window };
      const annotations = data.annotations ?? NO_ANNOTATIONS;
      const resolved = useResolvedWindow({ ...common, annotations, refitShare: 0.05 });
      return useModelRows({ ...common, resolved, step, maxRows });
    },
    { initialProps }
  );
}

const answers = ({ range: asked, intervalMs }: DataQueryRequest) =>
  of({ state: LoadingState.Done, series: [frame(asked.from.valueOf(), asked.to.valueOf() + 1, intervalMs)] });
const fails = (more: object) => of({ state: LoadingState.Error, series: [], error: { message: 'no', ...more } });
const isOfTraining = ({ range: asked }: DataQueryRequest) => asked.from.valueOf() < at(-1000);
/** The training query fails, the scored one doesn't. */
const trainingFails = (more: object) =>
  runRequest.mockImplementation((_, asked) => (isOfTraining(asked) ? fails(more) : answers(asked)));
const askedForTraining = () => runRequest.mock.calls.filter(([, asked]) => isOfTraining(asked)).length;

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  jest.useFakeTimers();
  runRequest.mockReset().mockImplementation((_, asked) => answers(asked));
  delete grafana.publicDashboardAccessToken;
});
afterEach(() => jest.useRealTimers());

describe('rows at the model step', () => {
  it('are asked for with what their verdicts depend on, and shown where the dashboard looks', async () => {
    const { result } = setUp({});
    await pass(0);
    expect(result.current).toMatchObject({ status: 'ready', stepMs: MINUTE, notices: [] });
    const ranges = runRequest.mock.calls.map(([, asked]) => [asked.range.from.valueOf(), asked.intervalMs]);
    expect(ranges).toEqual([
      [warmUpStart(shown.from, MINUTE), MINUTE],
      [warmUpStart(at(-3000), MINUTE), MINUTE],
    ]);
    const rows = result.current as Extract<typeof result.current, { status: 'ready' }>;
    expect([...rows.shown.table.times]).toEqual(Array.from({ length: 100 }, (_, row) => at(500 + row)));
    expect(rows.table.times[rows.shownRows[0]]).toBe(shown.from);
    expect([...rows.table.times]).toEqual([...rows.table.times].sort((a, b) => a - b));
  });

  it('are asked for once where the window is among the shown ones', async () => {
    const { result } = setUp({ window: { kind: 'absolute', from: at(510), to: at(560) } });
    await pass(0);
    expect(result.current).toMatchObject({ status: 'ready' });
    expect(runRequest).toHaveBeenCalledTimes(1);
  });

  it('have the step of the option before all others', async () => {
    setUp({ step: '5m' });
    await pass(0);
    expect(runRequest.mock.calls.map(([, { intervalMs }]) => intervalMs)).toEqual([5 * MINUTE, 5 * MINUTE]);
  });

  it('are asked for at a coarser step where they are too many, which is told', async () => {
    const { result } = setUp({ maxRows: 1000 });
    await pass(0);
    expect(result.current).toMatchObject({
      status: 'ready',
      stepMs: 2 * MINUTE,
      notices: [{ code: 'step-coarsened' }],
    });
  });

  it('are told where the data source has coarser ones only', async () => {
    runRequest.mockImplementation((_, asked) => answers({ ...asked, intervalMs: 5 * MINUTE }));
    const { result } = setUp({});
    await pass(0);
    expect(result.current).toMatchObject({
      notices: [{ code: 'step-coarser-than-asked', details: { askedMs: MINUTE, receivedMs: 5 * MINUTE } }],
    });
  });

  it('of the training window are not asked for again at a refresh', async () => {
    const { rerender } = setUp({});
    await pass(0);
    rerender({ data: dataOf({ request: request('Q2') }) });
    await pass(0);
    expect(askedForTraining()).toBe(1);
    expect(runRequest).toHaveBeenCalledTimes(3);
  });

  it('count a status class that one of the ranges lacks as 0 there', async () => {
    const codes = (asked: DataQueryRequest, classes: string[]) =>
      of({
        state: LoadingState.Done,
        series: classes.map((code) => {
          const { fields, ...rest } = frame(asked.range.from.valueOf(), asked.range.to.valueOf() + 1);
          return { ...rest, fields: [fields[0], { ...fields[1], labels: { code } }] };
        }),
      });
    runRequest.mockImplementation((_, asked) => codes(asked, isOfTraining(asked) ? ['200'] : ['200', '500']));
    const loaded = framesToSignals(
      ['200', '500'].map((code) => {
        const { fields, ...rest } = frame(shown.from, shown.to);
        return { ...rest, fields: [fields[0], { ...fields[1], labels: { code } }] };
      })
    ) as Signals;
    const { result } = renderHook(() => {
      const common = {
        loaded,
        data: dataOf(),
        timeZone: 'utc',
        replaceVariables: (text: string) => text,
        window: outside,
      };
      const resolved = useResolvedWindow({ ...common, annotations: NO_ANNOTATIONS, refitShare: 0.05 });
      return useModelRows({ ...common, resolved, step: '', maxRows: 100_000 });
    });
    await pass(0);
    const rows = result.current as Extract<typeof result.current, { status: 'ready' }>;
    const errors = rows.table.signals.find(({ statusClass }) => statusClass === '5xx')!;
    expect(errors.values[0]).toBe(0);
    expect(errors.values.some((value) => value > 0)).toBe(true);
  });
});

describe('where only the loaded rows are to be had', () => {
  const inside: TrainingWindow = { kind: 'absolute', from: at(500), to: at(560) };
  const target = (more: object) => dataOf({ request: { ...request('Q1'), targets: [{ refId: 'A', ...more }] } });

  it.each<[string, string, () => Props]>([
    [
      'another panel’s rows',
      'dashboard-data-source',
      () => ({ data: target({ datasource: { uid: '-- Dashboard --' } }) }),
    ],
    ['a snapshot', 'snapshot', () => ({ data: target({ queryType: 'snapshot' }) })],
    [
      'a public dashboard',
      'public-dashboard',
      () => {
        grafana.publicDashboardAccessToken = 'token';
        return {};
      },
    ],
    [
      'a stream',
      'streaming-only',
      () => {
        const live = { ...frame(shown.from, shown.to), meta: { channel: 'live' } };
        runRequest.mockReturnValue(of({ state: LoadingState.Streaming, series: [live] }));
        return {};
      },
    ],
    [
      'a data source that ignores the range',
      'range-ignored',
      () => {
        runRequest.mockReturnValue(of({ state: LoadingState.Done, series: [frame(at(90_000), at(90_100))] }));
        return {};
      },
    ],
    [
      'transformations that change the series',
      'shape-differs',
      () => {
        runRequest.mockImplementation((_query, asked) => {
          const { fields, ...rest } = frame(asked.range.from.valueOf(), asked.range.to.valueOf());
          const renamed = { ...rest, fields: [fields[0], { ...fields[1], name: 'untransformed' }] };
          return of({ state: LoadingState.Done, series: [renamed] });
        });
        return {};
      },
    ],
  ])('they are judged, and the zoom is told: %s', async (_, reason, prepare) => {
    const more = prepare();
    const { result, rerender } = setUp({ window: inside, ...more });
    await pass(0);
    expect(result.current).toMatchObject({
      ...{ status: 'ready', stepMs: signals.stepMs },
      notices: [{ code: 'step-not-pinned', details: { reason } }],
    });
    expect(result.current).toHaveProperty('shown', signals);
    rerender({ ...more, window: outside });
    await pass(0);
    expect(result.current).toMatchObject({ status: 'failed', problem: { code: reason } });
  });

  it('has nothing to tell of a panel without a query', async () => {
    const { result } = setUp({ window: inside, data: dataOf({ request: undefined }) });
    await pass(0);
    expect(result.current).toMatchObject({ status: 'ready', notices: [] });
  });
});

describe('a query that fails', () => {
  it('is said at once, and asked three times: after one second, and after four more', async () => {
    trainingFails({ status: 503 });
    const { result } = setUp({});
    await pass(0);
    expect(result.current).toMatchObject({ status: 'failed', problem: { code: 'query-failed' } });
    const asked: number[] = [];
    for (const wait of [999, 1, 3999, 1, 60_000]) {
      await pass(wait);
      asked.push(askedForTraining());
    }
    expect(asked).toEqual([1, 2, 2, 3, 3]);
  });

  it('is ready once it succeeds', async () => {
    trainingFails({ status: 503 });
    const { result } = setUp({});
    await pass(0);
    runRequest.mockImplementation((_, asked) => answers(asked));
    await pass(1000);
    expect(result.current).toMatchObject({ status: 'ready', notices: [] });
  });

  it('is not asked again where it was refused', async () => {
    trainingFails({ status: 400 });
    setUp({});
    await pass(0);
    await pass(60_000);
    expect(askedForTraining()).toBe(1);
  });

  it('is not asked again when another window is chosen while it waits, or the panel goes away', async () => {
    trainingFails({ status: 503 });
    const { rerender, unmount } = setUp({});
    await pass(0);
    rerender({ window: { kind: 'firstPercent', percent: 50 } });
    await pass(60_000);
    expect(askedForTraining()).toBe(1);
    rerender({});
    await pass(0);
    const asked = askedForTraining();
    unmount();
    await pass(60_000);
    expect(askedForTraining()).toBe(asked);
  });

  it('is asked three times anew after a refresh', async () => {
    trainingFails({ status: 503 });
    const { rerender } = setUp({});
    await pass(0);
    await pass(1000);
    await pass(4000);
    rerender({ data: dataOf({ request: request('Q2') }) });
    await pass(0);
    await pass(1000);
    await pass(4000);
    await pass(60_000);
    expect(askedForTraining()).toBe(6);
  });
});

describe('the window', () => {
  it('follows a dashboard variable', async () => {
    const window: TrainingWindow = { kind: 'variables', from: '$from', to: '$to' };
    const values = (from: number) => (text: string) => text.replace('$from', `${from}`).replace('$to', `${at(560)}`);
    const { result, rerender } = setUp({ window, replaceVariables: values(at(510)) });
    await pass(0);
    expect(result.current).toMatchObject({ status: 'ready', window: { from: at(510), to: at(560) } });
    rerender({ window, replaceVariables: values(at(520)) });
    expect(result.current).toMatchObject({ window: { from: at(520) } });
    rerender({ window, replaceVariables: (text: string) => text });
    expect(result.current).toMatchObject({ status: 'failed', problem: { code: 'window-without-variable' } });
  });

  it('is taken from annotations, with what is not annotated cut out', async () => {
    const annotations = [
      toDataFrame({
        fields: [
          { name: 'time', values: [at(510), at(540)] },
          { name: 'timeEnd', values: [at(520), at(560)] },
          { name: 'tags', values: [['good'], ['good']] },
        ],
      }),
    ];
    const window: TrainingWindow = { kind: 'annotations', tag: 'good' };
    const { result, rerender } = setUp({ window });
    expect(result.current).toMatchObject({ status: 'failed', problem: { code: 'window-without-annotation' } });
    rerender({ window, data: dataOf({ annotations }) });
    await pass(0);
    expect(result.current).toMatchObject({
      ...{ status: 'ready', window: { from: at(510), to: at(560) + 1 } },
      cuts: [{ from: at(520) + 1, to: at(540) }],
    });
  });

  it.each([
    ['a twentieth of a short one', 'now-100m', 4, 6],
    ['an hour of a long one', 'now-30d', 59, 61],
  ])('with now in it stands still for %s', (_, from, still, moved) => {
    const ending = (minutes: number) => {
      const to = dateTime(at(600) + minutes * MINUTE);
      return dataOf({ timeRange: { from: range.from, to, raw: range } });
    };
    const window: TrainingWindow = { kind: 'relative', from, to: 'now' };
    const { result, rerender } = setUp({ window, data: ending(0) });
    const before = (result.current as { window: object }).window;
    rerender({ window, data: ending(still) });
    expect(result.current).toHaveProperty('window', before);
    rerender({ window, data: ending(moved) });
    expect(result.current).not.toHaveProperty('window', before);
  });
});
