/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Five-minute slots of a day. */
export const SLOT_COUNT = 288;
const SLOT = DAY / SLOT_COUNT;

/** Milliseconds since midnight, UTC. */
function timeOfDay(time: number): number {
  const rest = time % DAY;
  return rest < 0 ? (rest + DAY) % DAY : rest;
}

/** Whether the UTC day is a Saturday or a Sunday; 1970-01-01 was a Thursday. */
export function isWeekend(time: number): boolean {
  const weekday = (((Math.floor(time / DAY) + 3) % 7) + 7) % 7;
  return weekday >= 5;
}

/**
 * How much a time is of the weekend: 0 on weekdays, 1 on Saturdays and Sundays, and in between on a straight line around the
 * midnights where one becomes the other.
 *
 * @param ramp milliseconds that this takes, half of them before midnight; 0 = at once
 */
export function weekendShare(time: number, ramp: number): number {
  const soon = isWeekend(time + ramp / 2) ? 1 : 0;
  const lately = isWeekend(time - ramp / 2) ? 1 : 0;
  return soon === lately ? soon : lately + ((soon - lately) * timeOfDay(time + ramp / 2)) / ramp;
}

/** The five-minute slot of a day that a time lies in, 0–287. */
export function slotOf(time: number): number {
  return Math.floor(timeOfDay(time) / SLOT);
}

/** The value at a time of day, linear between the middles of slots, round midnight too. */
export function betweenSlots(slots: Float64Array, time: number): number {
  const position = timeOfDay(time) / SLOT - 0.5;
  const below = Math.floor(position);
  const weight = position - below;
  const low = slots[(below + SLOT_COUNT) % SLOT_COUNT];
  return low + weight * (slots[(below + 1) % SLOT_COUNT] - low);
}
