import { FieldType, toDataFrame } from '@grafana/data';
import { framesInRange } from './framesInRange';

const frame = (times: unknown[]) =>
  toDataFrame({
    refId: 'A',
    fields: [
      { name: 'Time', type: FieldType.time, values: times },
      { name: 'Value', type: FieldType.number, values: times.map((_, i) => i) },
    ],
  });

test('rows outside and without time go, the end is outside', () => {
  const result = framesInRange([frame([1, 2, null, 3, 4])], { from: 2, to: 4 });
  expect(result).toMatchObject({ kept: 2, dropped: 3, frames: [{ refId: 'A', length: 2 }] });
  expect(result.frames[0].fields.map((field) => field.values)).toEqual([
    [2, 3],
    [1, 3],
  ]);
});

test('frames inside, or without times, are the same objects', () => {
  const inside = frame([2, 3]);
  const timeless = toDataFrame({ fields: [{ name: 'Value', type: FieldType.number, values: [1] }] });
  const { frames } = framesInRange([inside, timeless], { from: 2, to: 4 });
  expect(frames[0]).toBe(inside);
  expect(frames[1]).toBe(timeless);
});
