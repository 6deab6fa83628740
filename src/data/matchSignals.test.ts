import { FieldType, toDataFrame } from '@grafana/data';
import { framesToSignals } from './framesToSignals';
import { matchSignals } from './matchSignals';
import { type Signals } from './signalsResult';

/** Series of query A, one for each label set given, over the minutes of its values. */
function signalsOf(series: Record<string, Array<number | null>>, displayName?: string): Signals {
  const frames = Object.entries(series).map(([label, values]) => {
    const [key, value] = label.split('=');
    return toDataFrame({
      refId: 'A',
      fields: [
        { name: 'Time', type: FieldType.time, values: values.map((_, i) => i * 60_000) },
        { name: 'Value', type: FieldType.number, values, labels: { [key]: value }, config: { displayName } },
      ],
    });
  });
  return framesToSignals(frames) as Signals;
}

test('the loaded names and roles with the fetched values, by id', () => {
  const loaded = signalsOf({ 'lb=a': [1], 'lb=b': [2] }, 'Latency');
  const fetched = signalsOf({ 'lb=b': [20, 21], 'lb=a': [10, 11] });
  const result = matchSignals({ loaded, fetched });
  expect(result).toMatchObject({ kind: 'match', notices: [] });
  expect(result.kind === 'match' && result.table.times).toEqual(Float64Array.of(0, 60_000));
  expect(result.kind === 'match' && result.table.signals).toEqual([
    { ...loaded.table.signals[0], values: Float64Array.of(10, 11) },
    { ...loaded.table.signals[1], values: Float64Array.of(20, 21) },
  ]);
  expect(loaded.table.signals[0]).toMatchObject({ role: 'latency', entity: 'lb="a"' });
});

test('other series are told', () => {
  const result = matchSignals({
    loaded: signalsOf({ 'lb=a': [1], 'lb=b': [2] }),
    fetched: signalsOf({ 'lb=a': [1], 'lb=c': [2] }),
  });
  expect(result).toMatchObject({
    kind: 'problem',
    problem: { code: 'shape-differs', details: { missing: 'b', added: 'c' } },
  });
});

test('a class without responses in the training range counts 0 where others counted', () => {
  const result = matchSignals({
    loaded: signalsOf({ 'code=200': [100], 'code=500': [7] }),
    fetched: signalsOf({ 'code=200': [90, null, 92] }),
  });
  expect(result).toMatchObject({ kind: 'match', notices: [{ code: 'status-class-filled' }] });
  expect(result.kind === 'match' && result.table.signals[1]).toMatchObject({
    statusClass: '5xx',
    values: Float64Array.of(0, NaN, 0),
  });
});

test('a class without responses in the loaded range is used all the same', () => {
  const result = matchSignals({
    loaded: signalsOf({ 'code=200': [100] }),
    fetched: signalsOf({ 'code=200': [90], 'code=404': [3] }),
  });
  expect(result).toMatchObject({ kind: 'match', notices: [] });
  expect(result.kind === 'match' && result.table.signals.map(({ statusClass }) => statusClass)).toEqual(['2xx', '4xx']);
});

test('the order is that of the ids, in whichever the series come', () => {
  const ids = (fetched: Signals) => {
    const result = matchSignals({ loaded: signalsOf({ 'lb=a': [1], 'lb=b': [2] }), fetched });
    return result.kind === 'match' && result.table.signals.map(({ id }) => id);
  };
  expect(ids(signalsOf({ 'lb=b': [2], 'lb=a': [1] }))).toEqual(ids(signalsOf({ 'lb=a': [1], 'lb=b': [2] })));
});

describe('with entities apart', () => {
  const match = (loaded: Signals, fetched: Signals) => matchSignals({ entitiesApart: true, loaded, fetched });

  test('one that the fetched rows lack has no value, and the others go on', () => {
    const result = match(signalsOf({ 'lb=a': [1], 'lb=new': [2] }), signalsOf({ 'lb=a': [10, 11] }));
    expect(result).toMatchObject({ kind: 'match', notices: [] });
    expect(result.kind === 'match' && result.table.signals.map(({ values }) => [...values])).toEqual([
      [10, 11],
      [NaN, NaN],
    ]);
  });

  test('one that the loaded rows lack concerns no other', () => {
    const loaded = signalsOf({ 'lb=a': [1], 'lb=b': [2] });
    const result = match(loaded, signalsOf({ 'lb=a': [1], 'lb=b': [2], 'lb=old': [3] }));
    expect(result).toMatchObject({ kind: 'match', notices: [] });
  });

  test('one that lacks a part of its signals still differs', () => {
    const twice = (series: Record<string, number[]>) => {
      const one = signalsOf(series);
      const others = one.table.signals.map((signal) => ({ ...signal, id: `${signal.id} latency` }));
      return { ...one, table: { ...one.table, signals: [...one.table.signals, ...others] } };
    };
    const fetched = twice({ 'lb=a': [1], 'lb=b': [2] });
    fetched.table.signals.pop();
    expect(match(twice({ 'lb=a': [1], 'lb=b': [2] }), fetched)).toMatchObject({ kind: 'problem' });
  });
});
