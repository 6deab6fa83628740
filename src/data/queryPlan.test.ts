import fc from 'fast-check';
import { coolDownEnd, warmUpStart } from '../detection';
import { queryPlan } from './queryPlan';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const common = { stepMs: MINUTE, maxRows: 100_000, now: 100 * DAY };

it('asks for the window and the shown range, each with what its first rows need', () => {
  const plan = queryPlan({
    ...common,
    window: { from: DAY, to: 2 * DAY },
    shown: { from: 10 * DAY, to: 10 * DAY + HOUR },
  });
  expect(plan).toEqual({
    stepMs: MINUTE,
    scored: { from: warmUpStart(10 * DAY, MINUTE), to: coolDownEnd(10 * DAY + HOUR, MINUTE) },
    training: { from: warmUpStart(DAY, MINUTE), to: 2 * DAY },
  });
  expect(plan.scored.from).toBeLessThanOrEqual(10 * DAY - 8 * HOUR);
});

it('asks once where the window is among the shown rows', () => {
  const plan = queryPlan({ ...common, window: { from: DAY, to: 2 * DAY }, shown: { from: 0, to: 7 * DAY } });
  expect(plan.training).toBeNull();
});

it('has the row at the shown end, and asks for none after now', () => {
  const shown = { from: 0, to: HOUR };
  const endAt = (now: number) => queryPlan({ ...common, window: { from: DAY, to: 2 * DAY }, shown, now }).scored.to;
  expect(endAt(HOUR)).toBe(HOUR + 1);
  expect(endAt(HOUR + 5 * MINUTE)).toBe(HOUR + 5 * MINUTE);
  expect(endAt(DAY)).toBe(4 * HOUR);
});

it('learns from whole steps', () => {
  const window = { from: DAY, to: DAY + HOUR + 1 };
  const endAt = (now: number) => queryPlan({ ...common, window, shown: { from: 0, to: HOUR }, now }).training?.to;
  expect(endAt(2 * DAY)).toBe(DAY + HOUR + MINUTE);
  expect(endAt(DAY + HOUR + 2)).toBe(DAY + HOUR + 2);
});

it('has one step for both ranges, at which neither has too many rows', () => {
  const range = fc.record({ from: fc.nat(50 * DAY), length: fc.integer({ min: 1, max: 50 * DAY }) });
  fc.assert(
    fc.property(
      range,
      range,
      fc.integer({ min: 1000, max: HOUR }),
      fc.integer({ min: 100, max: 100_000 }),
      (a, b, stepMs, maxRows) => {
        const [window, shown] = [a, b].map(({ from, length }) => ({ from, to: from + length }));
        const plan = queryPlan({ window, shown, stepMs, maxRows, now: 100 * DAY });
        expect(plan.stepMs % stepMs).toBe(0);
        for (const { from, to } of [plan.scored, plan.training ?? plan.scored]) {
          expect((to - from) / plan.stepMs).toBeLessThanOrEqual(maxRows + 1);
        }
      }
    )
  );
});
