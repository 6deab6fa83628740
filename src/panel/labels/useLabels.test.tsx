import { dateTime, toDataFrame, type DataFrame } from '@grafana/data';
import { act, renderHook } from '@testing-library/react';
import { readLabel } from '../../annotations';
import { useLabels } from './useLabels';

const RANGE = { from: dateTime(0), to: dateTime(1000), raw: { from: 'now-1h', to: 'now' } };
const frameOf = (...rows: Array<{ id: number; text: string }>): DataFrame[] => [
  toDataFrame({
    fields: [
      { name: 'id', values: rows.map(({ id }) => id) },
      { name: 'time', values: rows.map(({ id }) => id) },
      { name: 'timeEnd', values: rows.map(({ id }) => id) },
      { name: 'text', values: rows.map(({ text }) => text) },
    ],
  }),
];
const label = (id: number, text: string) => readLabel({ id, time: id, timeEnd: id, text });
const show = (frames: DataFrame[] | undefined) =>
  renderHook((given: DataFrame[] | undefined) => useLabels(given, RANGE), { initialProps: frames });
const texts = (result: { current: ReturnType<typeof useLabels> }) => result.current.labels.map(({ text }) => text);

test('a panel without annotations has no labels', () => expect(texts(show(undefined).result)).toEqual([]));

test('what was written here is there at once, and once when Grafana has it too', () => {
  const { result, rerender } = show(frameOf({ id: 1, text: 'a' }));
  act(() => result.current.change('2', label(2, 'b')));
  expect(texts(result)).toEqual(['a', 'b']);
  rerender(frameOf({ id: 1, text: 'a' }, { id: 2, text: 'b' }));
  expect(texts(result)).toEqual(['a', 'b']);
  rerender(frameOf({ id: 1, text: 'a' }));
  expect(texts(result)).toEqual(['a']);
});

test('new values of the panel’s own queries are no new answer about annotations', () => {
  const frames = frameOf({ id: 1, text: 'a' });
  const { result, rerender } = show(frames);
  act(() => result.current.change('1', null));
  for (let refresh = 0; refresh < 5; refresh++) {
    rerender([...frames]);
  }
  expect(texts(result)).toEqual([]);
});
