import { dateTime, FieldType, LoadingState, toDataFrame, type DataFrame, type PanelData } from '@grafana/data';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { Label } from '../annotations';
import { defaultPanelOptions, type ModelsChoice, type PanelOptions } from '../options';
import { DetectionRunner } from '../worker';
import { useDetection } from './useDetection';

jest.mock('../worker/createDetectionWorker');

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const ROWS = 200;
const at = (row: number) => START + row * MINUTE;
const all = Array.from({ length: ROWS }, (_, row) => row);
const quiet = (row: number) => 100 + 10 * Math.sin(row * 1.7) + 5 * Math.sin(row * 0.31);
const broken = (row: number) => (row >= 150 && row < 160 ? 900 : quiet(row));

/** Requests of each load balancer, from one query. */
function fleet(loadBalancers: Record<string, (row: number) => number | null>): DataFrame[] {
  return Object.entries(loadBalancers).map(([lb, value]) =>
    toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: all.map(at) },
        { name: 'requests', type: FieldType.number, labels: { lb }, values: all.map(value) },
      ],
    })
  );
}

const range = { from: dateTime(at(0)), to: dateTime(at(ROWS - 1)) };
const NO_LABELS: Label[] = [];
const NO_ANNOTATIONS: DataFrame[] = [];
const replaceVariables = (text: string) => text;
const trainingWindow: PanelOptions['trainingWindow'] = { kind: 'absolute', from: at(0), to: at(100) };
const dataOf = (series: DataFrame[]): PanelData => ({
  ...{ state: LoadingState.Done, series, annotations: NO_ANNOTATIONS },
  timeRange: { ...range, raw: range },
});
const modelled = (models: ModelsChoice): PanelOptions => ({
  ...defaultPanelOptions,
  trainingWindow,
  entities: { ...defaultPanelOptions.entities, models },
});

function setUp(series: DataFrame[], models: ModelsChoice = 'auto') {
  return renderHook(
    (props: { data: PanelData; options: PanelOptions }) =>
      useDetection({ ...props, labels: NO_LABELS, panelId: 1, timeZone: 'utc', replaceVariables }),
    { initialProps: { data: dataOf(series), options: modelled(models) } }
  );
}

const namesOf = (entities: ReadonlyArray<{ entity: string }>) => entities.map(({ entity }) => entity);

it('shows the worst, whichever comes first, until another one is chosen', async () => {
  const { result } = setUp(fleet({ a: quiet, b: broken, c: (row) => quiet(row + 7) }));
  await waitFor(() => expect(result.current.shown).toBe('lb="b"'));
  expect(namesOf(result.current.entities)).toEqual(['lb="b"', 'lb="a"', 'lb="c"']);
  expect(result.current.entities.map(({ incidents }) => incidents.length > 0)).toEqual([true, false, false]);
  act(() => result.current.choose('lb="c"'));
  expect(result.current.shown).toBe('lb="c"');
  expect(result.current.verdicts!.incidents).toEqual([]);
  expect(result.current.shownSignals!.table.signals.map(({ values }) => values[0])).toEqual([quiet(7)]);
});

it('lets a load balancer without training rows fail alone, and names it last', async () => {
  const appeared = (row: number) => (row < 150 ? null : quiet(row));
  const { result } = setUp(fleet({ new: appeared, old: (row) => quiet(row + 3), older: (row) => quiet(row + 5) }));
  await waitFor(() => expect(result.current.entities.at(-1)!.error).toMatchObject({ code: 'too-few-training-rows' }));
  expect(namesOf(result.current.entities)).toEqual(['lb="old"', 'lb="older"', 'lb="new"']);
  expect(result.current.error).toBeNull();
});

it('fits only the load balancer that has new rows', async () => {
  const run = jest.spyOn(DetectionRunner.prototype, 'run');
  const before = { d: (row: number) => quiet(row + 11), e: (row: number) => (row < 190 ? quiet(row + 13) : null) };
  const { result, rerender } = setUp(fleet(before));
  await waitFor(() => expect(result.current.verdicts).not.toBeNull());
  expect(run).toHaveBeenCalledTimes(2);
  const grown = fleet({ ...before, e: (row) => (row < 195 ? quiet(row + 13) : null) });
  rerender({ data: dataOf(grown), options: modelled('auto') });
  const rowsOfE = () => result.current.entities.find(({ entity }) => entity === 'lb="e"')!.signals.table.times.length;
  await waitFor(() => expect(rowsOfE()).toBe(195));
  expect(run).toHaveBeenCalledTimes(3);
  run.mockRestore();
});

it('has one model for all where that is chosen', async () => {
  const { result } = setUp(fleet({ a: quiet, b: broken }), 'joint');
  await waitFor(() => expect(result.current.verdicts).not.toBeNull());
  expect(namesOf(result.current.entities)).toEqual(['']);
  expect(result.current.shownSignals!.table.signals).toHaveLength(2);
});
