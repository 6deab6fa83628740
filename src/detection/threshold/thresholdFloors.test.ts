import { floorKindOf, THRESHOLD_FLOORS } from './thresholdFloors';

const MINUTE = 60_000;
const DAY_ROWS = 1440;
const times = Float64Array.from({ length: 2 * DAY_ROWS }, (_, row) => row * MINUTE);
const kindAfter = (rows: number, kind: 'traffic' | 'raw' | 'column' = 'traffic') =>
  floorKindOf(kind, times, Uint32Array.of(5, 4 + rows), MINUTE);

it('is another for features of traffic that were learnt from less than a day, and higher', () => {
  expect(kindAfter(DAY_ROWS - 1)).toBe('trafficWithinADay');
  expect(kindAfter(DAY_ROWS)).toBe('traffic');
  expect(THRESHOLD_FLOORS.trafficWithinADay).toBeGreaterThan(THRESHOLD_FLOORS.traffic);
});

it('depends on no length with other features', () => {
  expect([kindAfter(2, 'raw'), kindAfter(2, 'column')]).toEqual(['raw', 'column']);
});
