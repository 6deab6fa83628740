import { DataFrameType, FieldType, toDataFrame } from '@grafana/data';
import { isLongFrame, longToWide, wideCells } from './longFrame';

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
  const { frame, unreadable, duplicates } = longToWide(long());
  expect(frame.fields.map(({ name, labels, values }) => ({ name, labels, values }))).toEqual([
    { name: 'time', labels: undefined, values: [1, 2, 3] },
    { name: 'requests', labels: { lb: 'a' }, values: [10, 11, 13] },
    { name: 'requests', labels: { lb: 'b' }, values: [20, null, null] },
    { name: 'ok', labels: { lb: 'a' }, values: [true, true, false] },
    { name: 'ok', labels: { lb: 'b' }, values: [false, null, null] },
  ]);
  expect({ unreadable, duplicates, refId: frame.refId }).toEqual({ unreadable: 1, duplicates: 1, refId: 'A' });
});

test('the wide form’s size is known beforehand', () => {
  expect(wideCells(long())).toBe(4 * 2 * 2);
});

test('empty and missing texts give no label', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: [1, 1] },
      { name: 'lb', type: FieldType.string, values: ['', null] },
      { name: 'requests', type: FieldType.number, values: [1, 2] },
    ],
  });
  expect(
    longToWide(frame)
      .frame.fields.slice(1)
      .map((field) => field.labels)
  ).toEqual([{}, {}]);
});
