import fc from 'fast-check';
import { fittingStep, niceStep } from './niceStep';

const DAY = 86_400_000;

test.each([
  [0, 1000],
  [1001, 2000],
  [60_480, 120_000],
  [60_000, 60_000],
  [DAY, DAY],
  [2.5 * DAY, 3 * DAY],
])('the nice step from %d ms on is %d ms', (least, expected) => expect(niceStep(least)).toBe(expected));

test.each([
  [7 * DAY, 60_000, 100_000, 60_000],
  [30 * DAY, 15_000, 100_000, 30_000],
  [90 * DAY, 15_000, 100_000, 120_000],
  [100, 7, 5, 21],
])('%d ms at %d ms in %d rows', (length, step, rows, expected) =>
  expect(fittingStep(length, step, rows)).toBe(expected)
);

test('a range never has more rows than fit, and the step is a multiple', () => {
  const positive = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(
      positive,
      fc.integer({ min: 1, max: 3_600_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      (length, step, rows) => {
        const fitting = fittingStep(length, step, rows);
        expect(length / fitting).toBeLessThanOrEqual(rows);
        expect(fitting % step).toBe(0);
      }
    )
  );
});
