import { dateTime, FieldType, LoadingState, toDataFrame, type Field, type PanelData } from '@grafana/data';
import { renderHook, waitFor } from '@testing-library/react';
import type { Label } from '../annotations';
import { labelOf } from '../annotations/testing/label';
import { defaultPanelOptions, type PanelOptions } from '../options';
import { useDetection } from './useDetection';

jest.mock('../worker/createDetectionWorker');

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const ROWS = 240;
const at = (row: number) => START + row * MINUTE;
const all = Array.from({ length: ROWS }, (_, row) => row);
const series = [
  toDataFrame({
    refId: 'A',
    fields: [
      { name: 'time', type: FieldType.time, values: all.map(at) },
      { name: 'requests', type: FieldType.number, values: all.map((row) => 100 + 10 * Math.sin(row * 1.7)) },
    ],
  }),
];
const annotations = [
  toDataFrame({
    fields: [
      { name: 'time', values: [at(10)] },
      { name: 'timeEnd', values: [at(19)] },
      { name: 'tags', values: [['deploy']] },
    ],
  }),
];
const range = { from: dateTime(at(0)), to: dateTime(at(ROWS)) };
const data: PanelData = { state: LoadingState.Done, series, annotations, timeRange: { ...range, raw: range } };
const NO_LABELS: Label[] = [];
const replaceVariables = (text: string) => text;
const window: PanelOptions['trainingWindow'] = { kind: 'absolute', from: at(0), to: at(120) };

function setUp(options: Partial<PanelOptions>, labels: Label[] = NO_LABELS) {
  return renderHook(
    (changed: Partial<PanelOptions>) =>
      useDetection({
        data,
        options: { ...defaultPanelOptions, trainingWindow: window, ...changed },
        labels,
        panelId: 1,
        timeZone: 'Europe/Berlin',
        replaceVariables,
      }),
    { initialProps: options }
  );
}

type Hook = ReturnType<typeof setUp>['result'];

const learnedRows = async (result: Hook) => {
  await waitFor(() => expect(result.current.busy).toBe(false));
  const { request } = result.current.detection!.input;
  return all.filter((row) => request.training[row]);
};
const without = (from: number, to: number) => all.filter((row) => row < 120 && !(row >= from && row < to));

it.each<[string, Partial<PanelOptions>, number[]]>([
  ['nothing', {}, without(0, 0)],
  ['an exclusion', { exclusions: [{ from: at(100), to: at(200) }] }, without(100, 120)],
  // 00:00 UTC is 01:00 in Berlin.
  ['a schedule', { exclusionSchedules: [{ days: [1], from: '01:30', to: '02:00' }] }, without(30, 60)],
  ['annotations', { excludeAnnotations: { enabled: true, tags: ['deploy'] } }, without(10, 20)],
  ['annotations that are switched off', { excludeAnnotations: { enabled: false, tags: ['deploy'] } }, without(0, 0)],
])('learns from the window without %s', async (_name, options, expected) => {
  const { result } = setUp(options);
  expect(await learnedRows(result)).toEqual(expected);
});

describe('with a labelled incident in the window', () => {
  const labels = [labelOf({ kind: 'incident', from: at(30), to: at(39) })];

  it('learns nothing from it', async () => {
    expect(await learnedRows(setUp({}, labels).result)).toEqual(without(30, 40));
  });

  it('learns from it too where the switch is off', async () => {
    const off = { labels: { ...defaultPanelOptions.labels, leaveOutIncidents: false } };
    expect(await learnedRows(setUp(off, labels).result)).toEqual(without(0, 0));
  });
});

it('says when the exclusions leave nothing, keeps the detection before, and recovers', async () => {
  const { result, rerender } = setUp({});
  await learnedRows(result);
  const before = result.current.detection;
  rerender({ exclusions: [{ from: at(0), to: at(120) }] });
  expect(result.current.training).toMatchObject({ status: 'failed', problem: { code: 'window-all-excluded' } });
  expect(result.current.detection).toBe(before);
  expect(result.current.verdicts).not.toBeNull();
  rerender({ exclusions: [{ from: at(0), to: at(60) }] });
  expect(await learnedRows(result)).toEqual(without(0, 60));
});

it.each<[string, PanelOptions['trainingWindow']]>([
  ['window-without-rows', { kind: 'absolute', from: at(3) + 1, to: at(4) - 1 }],
  ['window-reversed', { kind: 'absolute', from: at(9), to: at(3) }],
  ['window-in-future', { kind: 'relative', from: 'now+1h', to: 'now+2h' }],
  ['window-bad-weeks', { kind: 'sameWeekday', weeks: 0 }],
  ['window-without-variable', { kind: 'variables', from: '$train_from', to: '$train_to' }],
  ['window-without-annotation', { kind: 'annotations', tag: 'known good' }],
])('says %s', async (code, trainingWindow) => {
  const { result } = setUp({ trainingWindow });
  await waitFor(() => expect(result.current.training).toMatchObject({ status: 'failed', problem: { code } }));
});

it('says how many rows a window of one row lacks', async () => {
  const { result } = setUp({ trainingWindow: { kind: 'absolute', from: at(3), to: at(4) } });
  await waitFor(() => expect(result.current.error).toMatchObject({ code: 'too-few-training-rows' }));
});

it('finishes a detection that a refresh comes in the middle of, and then takes what the refresh brought', async () => {
  const refreshed = { ...data, series: [toDataFrame({ ...series[0], fields: series[0]!.fields.map(withLast(999)) })] };
  const options = { ...defaultPanelOptions, trainingWindow: window };
  const common = { options, labels: NO_LABELS, panelId: 1, timeZone: 'utc', replaceVariables };
  const detectedLast = new Set<number | null>();
  const { result, rerender } = renderHook(
    (given: PanelData) => {
      const state = useDetection({ ...common, data: given });
      const values = state.detection?.signals.table.signals[0]?.values;
      if (values) {
        detectedLast.add(values[ROWS - 1] ?? null);
      }
      return state;
    },
    { initialProps: data }
  );
  expect(result.current.busy).toBe(true);
  rerender(refreshed);
  await waitFor(() => expect(detectedLast).toContain(999));
  expect([...detectedLast]).toEqual([series[0]!.fields[1]!.values[ROWS - 1], 999]);
});

function withLast(last: number) {
  return (field: Field): Field =>
    field.type === FieldType.time ? field : { ...field, values: [...field.values.slice(0, -1), last] };
}
