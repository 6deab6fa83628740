import { clockSpans, hourOf, hoursOf, weekdaysOf } from './calendar';

const HOUR = 3_600_000;
/** A Monday. */
const START = Date.UTC(2026, 0, 5);

describe('the calendar', () => {
  it.each([
    [START, 0, 0],
    [START, -HOUR, 23],
    [START + 23.5 * HOUR, HOUR, 0],
    [-HOUR, 0, 23],
  ])('the hour of %p at an offset of %p is %p', (time, offset, hour) => {
    expect(hourOf(time, offset)).toBe(hour);
  });

  it('knows the hours and the weekdays of rows, where the clock stands', () => {
    const times = Float64Array.of(START, START + HOUR, START + 26 * HOUR);
    expect(hoursOf(Uint32Array.of(0, 1, 2), times, 0)).toEqual([0, 1, 2]);
    expect(weekdaysOf(Uint32Array.of(0, 2), times, 0)).toEqual([1, 2]);
    expect(weekdaysOf(Uint32Array.of(0, 2), times, -HOUR)).toEqual([0, 2]);
    expect(hoursOf(new Uint32Array(), times, 0)).toEqual([]);
  });

  it('writes hours as spans', () => {
    expect(clockSpans([0, 1, 2, 17, 23])).toBe('00:00–03:00, 17:00–18:00, 23:00–24:00');
    expect(clockSpans([])).toBe('');
  });
});
