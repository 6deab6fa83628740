import {
  dateTime,
  EventBusSrv,
  FieldType,
  LoadingState,
  toDataFrame,
  type DataFrame,
  type DataQueryRequest,
  type PanelData,
  type PanelProps,
} from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { of } from 'rxjs';
import { warmUpStart, type TrainingWindow } from '../detection';
import { defaultPanelOptions, type PanelOptions } from '../options';
import { DetectionRunner } from '../worker';
import type { DetectionChart } from './chart/DetectionChart';
import { IsolationForestPanel } from './IsolationForestPanel';

/** The chart needs a canvas; browser tests look at it. What it is given is what counts here. */
const chart = jest.fn<null, [React.ComponentProps<typeof DetectionChart>]>(() => null);
jest.mock('./chart/DetectionChart', () => ({
  DetectionChart: (props: React.ComponentProps<typeof DetectionChart>) => chart(props),
}));
jest.mock('../worker/createDetectionWorker');
const runRequest = jest.fn();
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getRunRequest: () => runRequest,
  getDataSourceSrv: () => ({ get: async () => ({ uid: 'prometheus' }), getInstanceSettings: () => undefined }),
}));

// Detection shares jest's one thread with everything else.
configure({ asyncUtilTimeout: 4000 });
jest.setTimeout(20_000);

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
/** Quiet, but never the same twice. */
const quiet = (row: number) => 100 + 10 * Math.sin(row * 1.7) + 5 * Math.sin(row * 0.31);

function frame(rows: number, value: (row: number) => number | null = quiet, firstRow = 0): DataFrame {
  const all = Array.from({ length: rows }, (_, row) => firstRow + row);
  return toDataFrame({
    refId: 'A',
    fields: [
      { name: 'time', type: FieldType.time, values: all.map((row) => START + row * MINUTE) },
      { name: 'requests', type: FieldType.number, values: all.map(value) },
    ],
  });
}

function rangeOf(firstRow: number, rows: number) {
  const range = { from: dateTime(START + firstRow * MINUTE), to: dateTime(START + (firstRow + rows - 1) * MINUTE) };
  return { ...range, raw: range };
}

function panel(data: Partial<PanelData>, options: Partial<PanelOptions> = {}, onOptionsChange = jest.fn()) {
  const timeRange = data.timeRange ?? rangeOf(0, 200);
  const props: PanelProps<PanelOptions> = {
    id: 1,
    title: 'Panel',
    data: { state: LoadingState.Done, series: [], ...data, timeRange },
    timeRange,
    timeZone: 'utc',
    options: { ...defaultPanelOptions, ...options },
    fieldConfig: { defaults: {}, overrides: [] },
    transparent: false,
    width: 900,
    height: 500,
    renderCounter: 0,
    eventBus: new EventBusSrv(),
    onOptionsChange,
    onFieldConfigChange: jest.fn(),
    replaceVariables: (text) => text,
    onChangeTimeRange: jest.fn(),
  };
  return <IsolationForestPanel {...props} />;
}

const lastChart = () => chart.mock.lastCall![0];
const verdictsOnChart = () => waitFor(() => expect(lastChart().verdicts).not.toBeNull());

beforeEach(() => {
  jest.clearAllMocks();
  locationService.push('/d/dashboard');
});

describe('what the panel says when it can not detect', () => {
  it.each([
    ['no data', [], /No data.*Check them, or choose another time range/],
    [
      'no numeric series',
      [
        toDataFrame({
          fields: [
            { name: 'time', type: FieldType.time, values: [1] },
            { name: 's', values: ['a'] },
          ],
        }),
      ],
      /No numeric series.*Query requests, latency or errors/,
    ],
    ['only missing values', [frame(50, () => null)], /Only missing values.*Check the query/],
  ])('%s', (_name, series, text) => {
    const { container } = render(panel({ series }));
    expect(container).toHaveTextContent(text);
  });

  it.each([
    ['fewer than 32 complete training rows', [frame(40)], /Too few training rows.*20 complete rows; 32 are needed/],
    ['nothing varies', [frame(200, () => 7)], /Nothing varies in the training window.*100 training rows/],
    [
      'no complete training row',
      [frame(200, (row) => (row < 100 ? null : quiet(row)))],
      /No complete training row.*100 rows in the training window/,
    ],
  ])('%s: the signals are shown all the same', async (_name, series, text) => {
    render(panel({ series }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));
    expect(lastChart().model.series).toHaveLength(1);
    expect(lastChart().verdicts).toBeNull();
  });

  it.each<[string, TrainingWindow, RegExp]>([
    ['reversed', { kind: 'absolute', from: START + MINUTE, to: START }, /ends before it starts/],
    ['unreadable', { kind: 'relative', from: 'yesterday', to: 'now' }, /can't be read/],
    ['in the future', { kind: 'relative', from: 'now+1d', to: 'now+2d' }, /lies in the future/],
  ])('a training window that is %s', async (_name, trainingWindow, text) => {
    render(panel({ series: [frame(200)] }, { trainingWindow }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));
  });

  it('says which query failed, keeps the last good picture, and recovers', async () => {
    const series = [frame(200)];
    const { rerender } = render(panel({ series }));
    await verdictsOnChart();
    const failed = { state: LoadingState.Error, series: [], errors: [{ refId: 'A', message: 'connection refused' }] };
    rerender(panel(failed));
    expect(screen.getByRole('status')).toHaveTextContent('Query A failed. connection refused');
    expect(lastChart().verdicts).not.toBeNull();
    rerender(panel({ series }));
    expect(screen.getByRole('status')).toHaveTextContent(/rows anomalous/);
  });
});

describe('what the panel finds', () => {
  it('marks the rows that stand out, in words too', async () => {
    render(panel({ series: [frame(200, (row) => (row >= 150 && row < 160 ? 900 : quiet(row)))] }));
    await verdictsOnChart();
    const found = [...lastChart().verdicts!.anomalousRows];
    expect(found).toEqual(expect.arrayContaining([150, 151, 152, 153, 154, 155, 156, 157, 158, 159]));
    expect(screen.getByRole('list', { name: 'Incidents' })).toHaveTextContent(
      /2026-01-05 02:30:00 to 2026-01-05 02:(39|4\d):00/
    );
  });

  it('does not detect again for the same rows and options', async () => {
    const run = jest.spyOn(DetectionRunner.prototype, 'run');
    const values = (row: number) => quiet(row) + 1;
    const features = 'raw';
    const { rerender } = render(panel({ series: [frame(200, values)] }, { features }));
    await verdictsOnChart();
    rerender(panel({ series: [frame(200, values)] }, { features }));
    rerender(
      panel(
        { series: [frame(200, values)] },
        { features, threshold: { ...defaultPanelOptions.threshold, rule: 'contamination', contamination: 0.1 } }
      )
    );
    await waitFor(() => expect(lastChart().verdicts!.anomalousRows.length).toBeGreaterThanOrEqual(8));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('cancels a detection when its input changes', async () => {
    const signals: AbortSignal[] = [];
    const run = jest.spyOn(DetectionRunner.prototype, 'run').mockImplementation((_request, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    const series = [frame(200, (row) => quiet(row) + 2)];
    const { rerender, unmount } = render(panel({ series }));
    await waitFor(() => expect(signals).toHaveLength(1));
    rerender(panel({ series }, { trainingWindow: { kind: 'firstPercent', percent: 60 } }));
    await waitFor(() => expect(signals).toHaveLength(2));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    unmount();
    expect(signals[1].aborted).toBe(true);
    run.mockRestore();
  });

  it('keeps a picked window in the options while the panel is edited, to be undone and redone', async () => {
    locationService.partial({ editPanel: 1 });
    let current: Partial<PanelOptions> = {};
    const series = [frame(200)];
    const onOptionsChange = jest.fn((changed: PanelOptions) => {
      current = changed;
    });
    const { rerender } = render(panel({ series }, current, onOptionsChange));
    await verdictsOnChart();
    const { choice, onChoose } = lastChart().picker;
    const picked: TrainingWindow = { kind: 'absolute', from: START, to: START + 100 * MINUTE };
    act(() => onChoose({ ...choice, trainingWindow: picked }));
    expect(current.trainingWindow).toEqual(picked);
    rerender(panel({ series }, current, onOptionsChange));
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(current.trainingWindow).toEqual(defaultPanelOptions.trainingWindow);
    rerender(panel({ series }, current, onOptionsChange));
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeDisabled();
    fireEvent.click(screen.getByRole('button', { name: /^Redo/ }));
    expect(current.trainingWindow).toEqual(picked);
    expect(onOptionsChange).toHaveBeenCalledTimes(3);
  });
});

describe('a window that whoever looks has picked', () => {
  const picked: TrainingWindow = { kind: 'absolute', from: START, to: START + 100 * MINUTE };

  it('is learned from, can be reset, and leaves the options alone', async () => {
    const onOptionsChange = jest.fn();
    const { container } = render(panel({ series: [frame(200)] }, {}, onOptionsChange));
    await verdictsOnChart();
    const { choice, onChoose } = lastChart().picker;
    act(() => onChoose({ ...choice, trainingWindow: { ...picked, to: START + 60 * MINUTE } }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/learned from 60 rows/));
    expect(container).toHaveTextContent(/learned from 60 rows/);
    fireEvent.click(screen.getByRole('button', { name: /^Reset/ }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/learned from 100 rows/));
    expect(screen.queryByRole('button', { name: /^Reset/ })).toBeNull();
    expect(onOptionsChange).not.toHaveBeenCalled();
  });

  it.each([
    ['those who may edit dashboards', { 'dashboards:write': true }, true],
    ['nobody else', {}, false],
  ])('is saved by %s, in the editor', async (_, permissions, mayEdit) => {
    const { user } = config.bootData;
    Object.assign(config.bootData, { user: { ...user, permissions } });
    render(panel({ series: [frame(200)] }));
    await verdictsOnChart();
    act(() => lastChart().picker.onChoose({ trainingWindow: picked, exclusions: [] }));
    expect(screen.queryAllByRole('button', { name: /^Save to the panel/ })).toHaveLength(mayEdit ? 1 : 0);
    screen.queryByRole('button', { name: /^Save to the panel/ })?.click();
    expect(locationService.getSearch().get('editPanel')).toBe(mayEdit ? '1' : null);
    Object.assign(config.bootData, { user });
  });

  it('is said where the link can not be read', async () => {
    locationService.partial({ 'normal-1': 'nonsense' });
    render(panel({ series: [frame(200)] }));
    await verdictsOnChart();
    fireEvent.click(screen.getByRole('button', { name: /notice/ }));
    expect(await screen.findByText(/link's training window can't be used/)).toBeInTheDocument();
  });
});

it('lists what is wrong where the line over the chart has no room for all of it', async () => {
  render(React.cloneElement(panel({ series: [frame(40)] }), { width: 400 }));
  fireEvent.click(await screen.findByRole('button', { name: /notice/ }));
  const [first] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent(/Too few training rows\. .*20 complete rows; 32 are needed/);
});

describe('a sensitivity that whoever looks has chosen', () => {
  it.each([
    ['those who may edit dashboards', { 'dashboards:write': true }, true],
    ['nobody else', {}, false],
  ])('is reset by anyone, and saved by %s, in the editor', async (_, permissions, mayEdit) => {
    const { user } = config.bootData;
    Object.assign(config.bootData, { user: { ...user, permissions } });
    render(panel({ series: [frame(200)] }));
    await verdictsOnChart();
    fireEvent.click(screen.getByRole('button', { name: 'Sensitivity' }));
    const slider = await screen.findByRole('slider', { name: 'Sensitivity' });
    const save = () => screen.queryByRole('button', { name: 'Save to the panel' });
    expect(save()).toBeNull();
    fireEvent.change(slider, { target: { value: '3' } });
    expect(save() !== null).toBe(mayEdit);
    fireEvent.click(screen.getByRole('button', { name: 'Reset to saved' }));
    expect(save()).toBeNull();
    expect(screen.getByRole('button', { name: 'Automatic' })).toHaveFocus();
    fireEvent.change(slider, { target: { value: '3' } });
    act(() => save()?.click());
    expect(locationService.getSearch().get('editPanel')).toBe(mayEdit ? '1' : null);
    Object.assign(config.bootData, { user });
  });
});

describe('a window that can not be used', () => {
  it('leaves the model before in use on new rows, marked stale since it was learned', async () => {
    const series = [frame(200)];
    const trainingWindow: TrainingWindow = { kind: 'absolute', from: START, to: START + 90 * MINUTE };
    const { rerender } = render(panel({ series }, { trainingWindow }));
    await verdictsOnChart();
    expect(screen.queryByText(/Stale/)).toBeNull();
    const reversed: TrainingWindow = { kind: 'absolute', from: START + 90 * MINUTE, to: START };
    rerender(panel({ series }, { trainingWindow: reversed }));
    await waitFor(() => expect(screen.getByText(/Stale since \d\d\/\d\d \d\d:\d\d/)).toBeInTheDocument());
    expect(screen.getByRole('status')).toHaveTextContent(/ends before it starts/);
    const later = [frame(200, (row) => (row > 195 ? 900 : quiet(row)))];
    rerender(panel({ series: later }, { trainingWindow: reversed }));
    await waitFor(() => expect(lastChart().verdicts!.anomalousRows.length).toBeGreaterThan(2));
    rerender(panel({ series: later }, { trainingWindow }));
    await waitFor(() => expect(screen.queryByText(/Stale/)).toBeNull());
  });
});

describe('training rows outside of the loaded range', () => {
  const request = { requestId: 'Q1', targets: [{ refId: 'A' }], scopedVars: {} } as unknown as DataQueryRequest;
  const trainingWindow: TrainingWindow = { kind: 'absolute', from: START, to: START + 300 * MINUTE };
  const loaded = { series: [frame(100, quiet, 500)], timeRange: rangeOf(500, 100), request };

  const answered = (_: unknown, { range: asked }: DataQueryRequest) => {
    const firstRow = (asked.from.valueOf() - START) / MINUTE;
    const rows = (asked.to.valueOf() - asked.from.valueOf()) / MINUTE;
    return of({ state: LoadingState.Done, series: [frame(rows + 1, quiet, firstRow)] });
  };

  // A few trees: jest has one thread, and the rows of hours before are scored too.
  const quick = { modelStep: '1m', forest: { ...defaultPanelOptions.forest, nEstimators: 10 } };

  it('are asked from the data source over the window, at the step of the loaded rows', async () => {
    runRequest.mockImplementation(answered);
    render(panel(loaded, { ...quick, trainingWindow }));
    await verdictsOnChart();
    const [, asked] = runRequest.mock.lastCall!;
    expect([asked.range.from.valueOf(), asked.range.to.valueOf()]).toEqual([
      warmUpStart(START, MINUTE),
      START + 300 * MINUTE,
    ]);
    expect(asked.intervalMs).toBe(MINUTE);
    expect(screen.getByRole('status')).toHaveTextContent(/of 100 rows anomalous.*learned from 300 rows/);
  });

  it('that can not be had are explained, and asked again at the next refresh', async () => {
    const shorter = { ...quick, trainingWindow: { ...trainingWindow, to: START + 299 * MINUTE } };
    runRequest.mockReturnValue(
      of({ state: LoadingState.Error, series: [], error: { refId: 'A', message: 'too many samples' } })
    );
    const { rerender } = render(panel(loaded, shorter));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/No training rows.*too many samples/));
    runRequest.mockImplementation(answered);
    rerender(panel({ ...loaded, request: { ...request, requestId: 'Q2' } }, shorter));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/learned from 299 rows/));
  });
});
