import fc from 'fast-check';
import { quantileSorted } from '../../quantile';
import { runToEnd } from '../../steps';
import { MINUTE } from './timeOfDay';
import { distinctWindows, trailingMedian, trailingSum } from './trailing';

const timesAt = (...minutes: number[]) => Float64Array.from(minutes, (minute) => minute * MINUTE);
const mediansOf = (times: Float64Array, values: Float64Array, minutes: number) => [
  ...runToEnd(trailingMedian(times, values, minutes, MINUTE)),
];
const sumsOf = (times: Float64Array, values: Float64Array, minutes: number) => [
  ...runToEnd(trailingSum(times, values, minutes, MINUTE)),
];

it('pools the last minutes, the row’s own included', () => {
  const times = timesAt(0, 1, 2, 3, 4);
  const values = Float64Array.of(1, 9, 3, 4, 100);
  expect(mediansOf(times, values, 3)).toEqual([NaN, 5, 3, 4, 4]);
  expect(sumsOf(times, values, 3)).toEqual([NaN, 10, 13, 16, 107]);
  expect(mediansOf(times, values, 1)).toEqual([...values]);
});

it('is missing where fewer than half of the window have a value, gaps in time included', () => {
  expect(sumsOf(timesAt(0, 1, 2, 3), Float64Array.of(NaN, NaN, 3, 4), 3)).toEqual([NaN, NaN, NaN, 7]);
  expect(sumsOf(timesAt(0, 1, 9), Float64Array.of(1, 2, 3), 3)).toEqual([NaN, 3, NaN]);
});

it('keeps its windows where scrapes jitter', () => {
  expect(sumsOf(timesAt(0, 1.1, 1.9, 3), Float64Array.of(1, 1, 1, 1), 2)[3]).toBe(2);
});

it('is the median of each window, whatever repeats or is missing, at any distance of the rows', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), value), { minLength: 1, maxLength: 60 }), (rows) => {
      let time = 0;
      const times = Float64Array.from(rows, ([distance]) => (time += (distance * MINUTE) / 20));
      const values = Float64Array.from(rows, ([, own]) => own);
      mediansOf(times, values, 5).forEach((median, row) => {
        const window = values.filter(
          (own, i) => i <= row && times[row] - times[i] < 4.5 * MINUTE && !Number.isNaN(own)
        );
        expect(median + 0).toEqual(window.length < 2.5 ? NaN : quantileSorted(window.sort(), 0.5));
      });
    })
  );
});

it('has no window shorter than a step', () => {
  expect(distinctWindows([1, 5, 15], MINUTE)).toEqual([1, 5, 15]);
  expect(distinctWindows([1, 5, 15], 5 * MINUTE)).toEqual([5, 15]);
});
