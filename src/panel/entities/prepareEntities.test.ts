import { FieldType, toDataFrame } from '@grafana/data';
import { framesToSignals, type Signals } from '../../data';
import { defaultPanelOptions } from '../../options';
import type { ReadyRows } from '../useModelRows';
import { areEntitiesApart, entityParts, prepareEntities } from './prepareEntities';

const MINUTE = 60_000;

function signalsOf(loadBalancers: Record<string, Array<number | null>>): Signals {
  return framesToSignals(
    Object.entries(loadBalancers).map(([lb, values]) =>
      toDataFrame({
        refId: 'A',
        fields: [
          { name: 'time', type: FieldType.time, values: values.map((_, row) => row * MINUTE) },
          { name: 'requests', type: FieldType.number, labels: { lb }, values },
        ],
      })
    )
  ) as Signals;
}

/** All rows as the queries brought them, of which those from `firstShown` on are shown. */
function rowsOf(all: Signals, firstShown: number): ReadyRows {
  const shownRows = Int32Array.from(all.table.times, (_, row) => row).filter((row) => row >= firstShown);
  const signals = all.table.signals.map((signal) => ({ ...signal, values: signal.values.slice(firstShown) }));
  return {
    status: 'ready',
    window: { from: 0, to: firstShown * MINUTE },
    cuts: [],
    table: all.table,
    shown: { ...all, table: { times: all.table.times.slice(firstShown), signals } },
    shownRows,
    stepMs: MINUTE,
    notices: [],
  };
}

const prepare = (rows: ReadyRows) =>
  prepareEntities({
    parts: entityParts(rows, true),
    window: rows.window,
    cuts: { all: [], byRule: [] },
    model: defaultPanelOptions,
  });

it('finds the shown rows of each entity among its own rows', () => {
  const all = signalsOf({ a: [1, 2, 3, 4, 5], b: [6, null, 7, null, 8] });
  const prepared = prepare(rowsOf(all, 2));
  const found = prepared.problem === null ? prepared.work : [];
  expect(found.map(({ entity }) => entity)).toEqual(['lb="a"', 'lb="b"']);
  for (const { prepared: one } of found) {
    const { request, shownRows } = one.input;
    const ofRequest = [...shownRows].map((row) => [request.table.times[row], request.table.signals[0].values[row]]);
    const shown = one.signals.table;
    expect(ofRequest).toEqual([...shown.times].map((time, row) => [time, shown.signals[0].values[row]]));
  }
  const [, b] = found;
  expect([...b.prepared.input.request.table.times]).toEqual([0, 2 * MINUTE, 4 * MINUTE]);
  expect([...b.prepared.input.request.training]).toEqual([1, 0, 0]);
  expect([...b.prepared.input.shownRows]).toEqual([1, 2]);
});

it('leaves out an entity that is gone from the shown range', () => {
  const prepared = prepare(rowsOf(signalsOf({ a: [1, 2, 3], gone: [4, null, null], c: [1, 2, 3] }), 1));
  expect(prepared.problem === null && prepared.work.map(({ entity }) => entity)).toEqual(['lb="a"', 'lb="c"']);
});

it('has a problem only where no entity has a row to learn from', () => {
  expect(prepare(rowsOf(signalsOf({ a: [1, 2], fresh: [null, 2] }), 1)).problem).toBeNull();
  expect(prepare(rowsOf(signalsOf({ a: [1, 2], b: [1, 2] }), 0)).problem).toMatchObject({
    code: 'window-without-rows',
  });
});

it.each([
  ['auto', { a: [1], b: [2] }, true],
  ['each', { a: [1], b: [2] }, true],
  ['joint', { a: [1], b: [2] }, false],
  ['each', { a: [1] }, false],
] as const)('%s of %j', (models, loadBalancers, expected) => {
  const signals = signalsOf(Object.fromEntries(Object.entries(loadBalancers).map(([lb, values]) => [lb, [...values]])));
  expect(areEntitiesApart(signals, models)).toBe(expected);
});
