import { MINUTE } from './timeOfDay';
import { distinctWindows, trailingMedian, trailingSum } from './trailing';

const timesAt = (...minutes: number[]) => Float64Array.from(minutes, (minute) => minute * MINUTE);

it('pools the last minutes, the row’s own included', () => {
  const times = timesAt(0, 1, 2, 3, 4);
  const values = Float64Array.of(1, 9, 3, 4, 100);
  expect([...trailingMedian(times, values, 3, MINUTE)]).toEqual([NaN, 5, 3, 4, 4]);
  expect([...trailingSum(times, values, 3, MINUTE)]).toEqual([NaN, 10, 13, 16, 107]);
  expect([...trailingMedian(times, values, 1, MINUTE)]).toEqual([...values]);
});

it('is missing where fewer than half of the window have a value, gaps in time included', () => {
  expect([...trailingSum(timesAt(0, 1, 2, 3), Float64Array.of(NaN, NaN, 3, 4), 3, MINUTE)]).toEqual([NaN, NaN, NaN, 7]);
  expect([...trailingSum(timesAt(0, 1, 9), Float64Array.of(1, 2, 3), 3, MINUTE)]).toEqual([NaN, 3, NaN]);
});

it('keeps its windows where scrapes jitter', () => {
  expect(trailingSum(timesAt(0, 1.1, 1.9, 3), Float64Array.of(1, 1, 1, 1), 2, MINUTE)[3]).toBe(2);
});

it('has no window shorter than a step', () => {
  expect(distinctWindows([1, 5, 15], MINUTE)).toEqual([1, 5, 15]);
  expect(distinctWindows([1, 5, 15], 5 * MINUTE)).toEqual([5, 15]);
});
