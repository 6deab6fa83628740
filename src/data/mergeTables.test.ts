import fc from 'fast-check';
import { DetectionError } from '../detection/errors';
import { type SignalTable } from '../detection/types';
import { mergeTables } from './mergeTables';

function table(times: number[], ids: Record<string, number[]>): SignalTable {
  const signals = Object.entries(ids).map(([id, values]) => ({
    ...{ id, name: id, role: 'other' as const, measure: 'level' as const, entity: '' },
    values: Float64Array.from(values),
  }));
  return { times: Float64Array.from(times), signals };
}

test('rows go by time, and the loaded one wins', () => {
  const training = table([1, 2, 4], { b: [10, 20, 40], a: [1, 2, 4] });
  const loaded = table([2, 3], { a: [-2, -3], b: [-20, NaN] });
  const merged = mergeTables(training, loaded);
  expect(merged.table).toEqual(table([1, 2, 3, 4], { a: [1, -2, -3, 4], b: [10, -20, NaN, 40] }));
  expect(merged.loadedRows).toEqual(Int32Array.of(1, 2));
  expect(merged.trainingRows).toEqual(Int32Array.of(0, 1, 3));
});

test('an empty side gives the other', () => {
  const some = table([1, 2], { a: [1, 2] });
  const none = table([], { a: [] });
  expect(mergeTables(none, some).table).toEqual(some);
  expect(mergeTables(some, none).table).toEqual(some);
});

test('other signals are refused', () => {
  expect(() => mergeTables(table([1], { a: [1] }), table([1], { b: [1] }))).toThrow(DetectionError);
  expect(() => mergeTables(table([1], { a: [1], b: [1] }), table([1], { a: [1] }))).toThrow(
    /training table has 2 signals/
  );
});

test('the union is strictly ascending, and every row keeps its values but for replaced training rows', () => {
  const times = fc.uniqueArray(fc.nat(60)).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(times, times, (trainingTimes, loadedTimes) => {
      const training = table(trainingTimes, { a: trainingTimes });
      const loaded = table(loadedTimes, { a: loadedTimes.map((time) => -time) });
      const { table: union, loadedRows, trainingRows } = mergeTables(training, loaded);
      const values = union.signals[0].values;
      expect([...union.times]).toEqual([...new Set([...trainingTimes, ...loadedTimes])].sort((a, b) => a - b));
      loadedTimes.forEach((time, i) =>
        expect([union.times[loadedRows[i]], values[loadedRows[i]]]).toEqual([time, -time])
      );
      trainingTimes.forEach((time, i) => {
        expect(union.times[trainingRows[i]]).toBe(time);
        expect(values[trainingRows[i]]).toBe(loadedTimes.includes(time) ? -time : time);
      });
    })
  );
});
