import { alignValues } from './alignValues';
import { readTimeAxis } from './timeAxis';

test('numbers and booleans count, anything else is missing', () => {
  const values = [1.5, true, false, null, undefined, NaN, '7', Infinity];
  const axis = readTimeAxis(values.map((_, row) => row));
  const { values: aligned, infinite } = alignValues({ values, axis, rowCount: values.length, mode: 'exact' });
  expect([...aligned]).toEqual([1.5, 1, 0, NaN, NaN, NaN, NaN, NaN]);
  expect(infinite).toBe(1);
});

test('rows follow their times, and go to their places', () => {
  const axis = readTimeAxis([30, 10]);
  const places = Int32Array.of(1, 3);
  expect([...alignValues({ values: [3, 1], axis, places, rowCount: 4, mode: 'exact' }).values]).toEqual([
    NaN,
    1,
    NaN,
    3,
  ]);
});

test('a bucket has the mean of what is there', () => {
  const axis = readTimeAxis([0, 1, 2, 3, 4]);
  const places = Int32Array.of(0, 0, 0, 1, 2);
  const { values } = alignValues({ values: [1, null, 3, null, 5], axis, places, rowCount: 3, mode: 'buckets' });
  expect([...values]).toEqual([2, NaN, 5]);
});
