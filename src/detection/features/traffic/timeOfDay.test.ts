import { HOUR, weekendShare, betweenSlots, DAY, isWeekend, MINUTE, SLOT_COUNT, slotOf } from './timeOfDay';

const slots = Float64Array.from({ length: SLOT_COUNT }, (_, slot) => slot);

it('knows the slot of a time, before 1970 too', () => {
  expect([0, 4 * MINUTE, 5 * MINUTE, DAY - 1, -MINUTE].map(slotOf)).toEqual([0, 0, 1, 287, 287]);
});

it('tells weekends from weekdays, UTC', () => {
  const fridayLate = Date.parse('2025-03-07T23:59:00Z');
  expect([fridayLate, fridayLate + MINUTE, fridayLate + 2 * DAY, fridayLate + 2 * DAY + MINUTE].map(isWeekend)).toEqual(
    [false, true, true, false]
  );
});

it('lies on the line between the middles of slots, round midnight too', () => {
  expect(betweenSlots(slots, 7.5 * MINUTE)).toBe(1);
  expect(betweenSlots(slots, 10 * MINUTE)).toBe(1.5);
  expect(betweenSlots(slots, 0)).toBe(287 / 2);
});

it('lets weekends begin and end around midnight, on a straight line', () => {
  const saturday = Date.parse('2025-03-08T00:00:00Z');
  const share = (hours: number, ramp = 6) => weekendShare(saturday + hours * HOUR, ramp * HOUR);
  expect([-4, -3, 0, 1.5, 3, 20].map((hours) => share(hours))).toEqual([0, 0, 0.5, 0.75, 1, 1]);
  expect([45, 46.5, 48, 51].map((hours) => share(hours))).toEqual([1, 0.75, 0.5, 0]);
  expect([-1, 0, 47, 48].map((hours) => share(hours, 0))).toEqual([0, 1, 1, 0]);
});
