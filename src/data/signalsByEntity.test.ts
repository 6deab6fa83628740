import { FieldType, toDataFrame } from '@grafana/data';
import { framesToSignals } from './framesToSignals';
import { signalsByEntity } from './signalsByEntity';
import { type Signals } from './signalsResult';

const minute = 60_000;

function series(name: string, labels: Record<string, string>, values: Array<number | null>) {
  return toDataFrame({
    refId: name,
    fields: [
      { name: 'Time', type: FieldType.time, values: values.map((_, row) => row * minute) },
      { name, type: FieldType.number, labels, values, config: { displayName: name } },
    ],
  });
}

const entitiesOf = (...frames: ReturnType<typeof series>[]) => signalsByEntity(framesToSignals(frames) as Signals);

test('each entity has its own signals, under the names of a panel of its own', () => {
  const parts = entitiesOf(
    series('requests', { lb: 'a' }, [1, 2]),
    series('requests', { lb: 'b' }, [3, 4]),
    series('latency', { lb: 'b' }, [5, 6])
  );
  expect(parts.map(({ entity }) => entity)).toEqual(['lb="a"', 'lb="b"']);
  const [{ signals: a }, { signals: b }] = parts;
  expect(a.table.signals.map(({ name, entity, values }) => [name, entity, [...values]])).toEqual([
    ['requests', '', [1, 2]],
  ]);
  expect(b.table.signals.map(({ name }) => name)).toEqual(['requests', 'latency']);
  expect(b.display.map(({ id }) => id)).toEqual(b.table.signals.map(({ id }) => id));
});

test("an entity's truth is its own, or else what is said of all, and never another's", () => {
  const requests = [series('requests', { lb: 'a' }, [1, null, 2]), series('requests', { lb: 'b' }, [3, 4, 5])];
  const truths = (...frames: ReturnType<typeof series>[]) =>
    entitiesOf(...requests, ...frames).map(({ signals }) => signals.truth && [...signals.truth.values]);
  expect(truths(series('is_incident', { lb: 'a' }, [0, 1, 1]))).toEqual([[0, 1], undefined]);
  expect(truths(series('is_incident', {}, [0, 1, 1]))).toEqual([
    [0, 1],
    [0, 1, 1],
  ]);
  expect(truths()).toEqual([undefined, undefined]);
});
