import { DataFrameType, FieldType, toDataFrame } from '@grafana/data';
import { groupLongRows, isLongFrame, longToWide } from './longFrame';

const long = () =>
  toDataFrame({
    refId: 'A',
    fields: [
      { name: 'time', type: FieldType.time, values: [1, 1, 2, 3, 3, null] },
      { name: 'lb', type: FieldType.string, values: ['a', 'b', 'a', 'a', 'a', 'a'] },
      { name: 'requests', type: FieldType.number, values: [10, 20, 11, 12, 13, 14] },
      { name: 'ok', type: FieldType.boolean, values: [true, false, true, true, false, true] },
    ],
  });

test('text beside repeated times makes a long table, or the frame says so', () => {
  expect(isLongFrame(long())).toBe(true);
  const comment = { name: 'comment', type: FieldType.string, values: ['x', 'y'] };
  const time = { name: 'time', type: FieldType.time, values: [1, 2] };
  expect(isLongFrame(toDataFrame({ fields: [time, comment] }))).toBe(false);
  expect(isLongFrame(toDataFrame({ meta: { type: DataFrameType.TimeSeriesLong }, fields: [time, comment] }))).toBe(
    true
  );
  expect(isLongFrame(toDataFrame({ fields: [comment] }))).toBe(false);
});

test('each combination of texts becomes a labelled field', () => {
  const rows = groupLongRows(long());
  const frame = longToWide(long(), rows);
  expect(frame.fields.map(({ name, labels, values }) => ({ name, labels, values }))).toEqual([
    { name: 'time', labels: undefined, values: [1, 2, 3] },
    { name: 'requests', labels: { lb: 'a' }, values: [10, 11, 13] },
    { name: 'requests', labels: { lb: 'b' }, values: [20, null, null] },
    { name: 'ok', labels: { lb: 'a' }, values: [true, true, false] },
    { name: 'ok', labels: { lb: 'b' }, values: [false, null, null] },
  ]);
  expect(rows).toMatchObject({ unreadable: 1, duplicates: 1, cells: 3 * 2 * 2 });
  expect(frame).toMatchObject({ refId: 'A', length: 3 });
});

test('empty and missing texts are one, without a label', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: [1, 1] },
      { name: 'lb', type: FieldType.string, values: ['', null] },
      { name: 'requests', type: FieldType.number, values: [1, 2] },
    ],
  });
  expect(
    longToWide(frame, groupLongRows(frame))
      .fields.slice(1)
      .map(({ labels, values }) => ({ labels, values }))
  ).toEqual([{ labels: {}, values: [2] }]);
});
