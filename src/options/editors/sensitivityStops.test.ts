import { alarmsAt, formatAlarms, LAST_STOP, stopOf } from './sensitivityStops';

it('goes from one alarm in a hundred days to a hundred a day, ever upwards', () => {
  const stops = Array.from({ length: LAST_STOP + 1 }, (_, stop) => alarmsAt(stop));
  expect([stops[0], stops[20], stops.at(-1)]).toEqual([0.01, 1, 100]);
  expect([...stops].sort((a, b) => a - b)).toEqual(stops);
});

it('finds the stop of what it wrote', () => {
  for (let stop = 0; stop <= LAST_STOP; stop++) {
    expect(stopOf(alarmsAt(stop))).toBe(stop);
  }
});

it.each([
  [0, 0],
  [-1, 0],
  [NaN, 0],
  [1e-9, 0],
  [1e9, LAST_STOP],
])('keeps %d on the slider', (alarms, stop) => {
  expect(stopOf(alarms)).toBe(stop);
});

it('writes what people say', () => {
  expect([0.0126, 1, 12.6, 100].map(formatAlarms)).toEqual(['0.013', '1', '13', '100']);
});
