import { createTheme, FieldType, toDataFrame } from '@grafana/data';
import { framesToSignals, type Signals } from '../../data';
import { restExtents, restSeries } from './restSeries';

const signalsOf = (values: Array<number | null>) =>
  framesToSignals([
    toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: values.map((_, row) => row * 60_000) },
        { name: 'requests', type: FieldType.number, values },
        { name: '5xx', type: FieldType.number, values: values.map((value) => value && value / 10) },
      ],
    }),
  ]) as Signals;

it('spans what all of them have, on each scale; errors as shares of the requests', () => {
  const entities = [{ signals: signalsOf([10, null, 30]) }, { signals: signalsOf([200, 100, 150]) }];
  const rest = restSeries(entities, { errorsAsRatio: true, theme: createTheme() });
  expect(rest).toHaveLength(4);
  expect([...restExtents(rest)]).toEqual([
    ['requests|', [10, 200]],
    ['errors|percentunit', [0.1, 0.1]],
  ]);
});

it('spans nothing where nothing is', () => {
  expect(restExtents([]).size).toBe(0);
  const nothing = { scaleKey: 'a', times: Float64Array.of(1), values: Float64Array.of(NaN), stepMs: 1 };
  expect(restExtents([nothing]).size).toBe(0);
});
