import { truthIncidents } from './truthIncidents';

const times = Float64Array.of(0, 60, 120, 180, 240);

it('makes one stretch of each run of labelled rows', () => {
  expect(truthIncidents(times, Float64Array.of(1, 1, 0, 0, 1))).toEqual([
    { from: 0, to: 60 },
    { from: 240, to: 240 },
  ]);
});

it('ends a run where nothing is said', () => {
  expect(truthIncidents(times, Float64Array.of(1, NaN, 1, 0, 0))).toEqual([
    { from: 0, to: 0 },
    { from: 120, to: 120 },
  ]);
});

it('finds nothing where nothing is labelled', () => {
  expect(truthIncidents(times, new Float64Array(5))).toEqual([]);
});
