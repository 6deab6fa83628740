/** Milliseconds. */
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** Five-minute slots of a day. */
export const SLOT_COUNT = 288;
const SLOT = DAY / SLOT_COUNT;

/** Milliseconds since midnight, UTC. */
function timeOfDay(time: number): number {
  return ((time % DAY) + DAY) % DAY;
}

/** Whether the UTC day is a Saturday or a Sunday; 1970-01-01 was a Thursday. */
export function isWeekend(time: number): boolean {
  const weekday = (((Math.floor(time / DAY) + 3) % 7) + 7) % 7;
  return weekday >= 5;
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
