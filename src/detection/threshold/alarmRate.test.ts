import fc from 'fast-check';
import { createRandom } from '../random';
import { fitAlarmRate } from './alarmRate';

const MINUTE = 60_000;
const DAY_ROWS = 1440;

/** Ten days of minutes with exponential levels around 0.5. */
function calmDays(seed: number, days = 10) {
  const random = createRandom(seed);
  const levels = Float64Array.from({ length: days * DAY_ROWS }, () => 0.4 - 0.02 * Math.log(1 - random.nextDouble()));
  return {
    times: Float64Array.from(levels, (_, row) => row * MINUTE),
    levels,
    scores: levels,
    learnt: new Uint8Array(levels.length).fill(1),
    stepMs: MINUTE,
  };
}

/** Alarms in rows that were not learnt from, within 15 minutes of each other one. */
function alarmsIn(levels: Float64Array, threshold: number): number {
  let alarms = 0;
  let last = -Infinity;
  levels.forEach((level, row) => {
    if (level > threshold) {
      alarms += row - last > 15 ? 1 : 0;
      last = row;
    }
  });
  return alarms;
}

describe('fitAlarmRate', () => {
  it.each([0.5, 2, 10])('lets expect what then happens on other days: %d a day', (perDay) => {
    const rate = fitAlarmRate(calmDays(1))!;
    const threshold = rate.thresholdFor(perDay);
    const later = alarmsIn(calmDays(2, 200).levels, threshold) / 200;
    expect(later).toBeGreaterThan(perDay / 2);
    expect(later).toBeLessThan(perDay * 2);
  });

  it('falls with the threshold, and its inverse with the rate', () => {
    const rate = fitAlarmRate(calmDays(3))!;
    const two = (arb: fc.Arbitrary<number>) => fc.tuple(arb, arb).map((pair) => pair.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        two(fc.double({ min: 0, max: 1, noNaN: true })),
        two(fc.double({ min: 1e-3, max: 200, noNaN: true })),
        ([low, high], [few, many]) => {
          expect(rate.perDay(high)).toBeLessThanOrEqual(rate.perDay(low));
          expect(rate.thresholdFor(many)).toBeLessThanOrEqual(rate.thresholdFor(few));
        }
      )
    );
  });

  it('takes back what it gave', () => {
    const rate = fitAlarmRate(calmDays(4))!;
    for (const perDay of [0.01, 0.1, 1, 3]) {
      expect(rate.perDay(rate.thresholdFor(perDay))).toBeCloseTo(perDay, 9);
    }
  });

  it('does not learn from an incident that hides among the rows', () => {
    const calm = calmDays(5);
    const levels = calm.levels.map((level, row) => (row >= 5000 && row < 5060 ? 0.95 : level));
    const rate = fitAlarmRate({ ...calm, levels, scores: levels })!;
    expect(rate.thresholdFor(0.1)).toBeLessThan(0.8);
  });

  it('knows nothing of fewer than four peaks', () => {
    const calm = calmDays(6, 1);
    expect(fitAlarmRate({ ...calm, learnt: calm.learnt.map((_, row) => (row < 20 ? 1 : 0)) })).toBeNull();
    expect(fitAlarmRate({ ...calm, learnt: new Uint8Array(DAY_ROWS) })).toBeNull();
  });
});
