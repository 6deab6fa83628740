import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { joinFrames } from './joinFrames';

const frame = (refId: string, times: number[], columns: Record<string, unknown[]>, labels?: Record<string, string>) =>
  toDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: times },
      ...Object.entries(columns).map(([name, values]) => ({ name, type: FieldType.number, values, labels })),
    ],
  });
const contents = (frames: DataFrame[]) =>
  frames.map(({ refId, length, fields }) => [refId, length, ...fields.map(({ name, values }) => [name, ...values])]);

it('puts the parts of every series one under the other', () => {
  const parts = [
    [frame('A', [1, 2], { v: [10, 20] }, { lb: 'a' }), frame('A', [1], { v: [5] }, { lb: 'b' })],
    [frame('A', [3], { v: [30] }, { lb: 'a' }), frame('B', [3], { v: [7] })],
  ];
  expect(contents(joinFrames(parts))).toEqual([
    ['A', 3, ['Time', 1, 2, 3], ['v', 10, 20, 30]],
    ['A', 1, ['Time', 1], ['v', 5]],
    ['B', 1, ['Time', 3], ['v', 7]],
  ]);
});

it('leaves a column that a part lacks missing there', () => {
  const parts = [[frame('A', [1], { v: [1], w: [2] })], [frame('A', [2], { w: [3], x: [4] })]];
  expect(contents(joinFrames(parts))).toEqual([['A', 2, ['Time', 1, 2], ['v', 1, null], ['w', 2, 3], ['x', null, 4]]]);
});

it('keeps frames apart that only their order tells apart', () => {
  const parts = [
    [frame('A', [1], { v: [1] }), frame('A', [1], { v: [2] })],
    [frame('A', [2], { v: [3] }), frame('A', [2], { v: [4] })],
  ];
  expect(contents(joinFrames(parts))).toEqual([
    ['A', 2, ['Time', 1, 2], ['v', 1, 3]],
    ['A', 2, ['Time', 1, 2], ['v', 2, 4]],
  ]);
});

it('gives a single part as it is, and never changes a part', () => {
  const one = frame('A', [1], { v: [1] });
  expect(joinFrames([[one]])[0]).toBe(one);
  joinFrames([[one], [frame('A', [2], { v: [2] })]]);
  expect(one.fields[1].values).toEqual([1]);
});
