import fc from 'fast-check';
import { createRandom } from '../../random';
import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { fitProfile, valueAt, type Profile } from './profile';
import { DAY, HOUR, isWeekend, MINUTE, weekendShare } from './timeOfDay';

const STEP = 10 * MINUTE;
const monday = Date.parse('2025-03-03T00:00:00Z');
const timesOf = (days: number) => Float64Array.from({ length: (days * DAY) / STEP }, (_, row) => monday + row * STEP);
const daily = (time: number) => Math.sin((2 * Math.PI * time) / DAY);

function fitted(days: number, valueAt: (time: number) => number) {
  const times = timesOf(days);
  const random = createRandom(1);
  const values = times.map((time) => valueAt(time) + 0.02 * (random.nextDouble() - 0.5));
  return runToEnd(fitProfile(times, values, numbersBelow(times.length), STEP));
}

const at = (profile: Profile, time: number) => valueAt(profile.week, time);

describe('fitProfile', () => {
  it('learns the time of day from two days on', () => {
    const profile = fitted(2, daily);
    expect(profile.kind).toBe('daily');
    for (const hour of [0, 6, 13.3, 23.9]) {
      expect(at(profile, monday + hour * 60 * MINUTE)).toBeCloseTo(daily(hour * 60 * MINUTE), 1);
    }
  });

  it('has one level on less than two days, or where days are alike at no time', () => {
    expect(fitted(1, daily).kind).toBe('none');
    expect(fitted(4, (time) => Math.floor(time / DAY) % 2).kind).toBe('none');
  });

  it('tells weekends from weekdays from a fortnight, and not from five days', () => {
    const quietWeekend = (time: number) => daily(time) - (isWeekend(time) ? 3 : 0);
    expect(fitted(14, quietWeekend).kind).toBe('weekly');
    expect(at(fitted(14, quietWeekend), monday + 5 * DAY)).toBeCloseTo(-3, 1);
    expect(fitted(5, quietWeekend).kind).toBe('daily');
  });

  it('lets a weekend come over hours where it does', () => {
    const gradual = (time: number) => -2 * weekendShare(time, 6 * HOUR);
    const saturday = monday + 5 * DAY;
    const profile = fitted(14, gradual);
    expect(profile.kind).toBe('weekly');
    expect(at(profile, saturday)).toBeCloseTo(-1, 1);
    expect(at(profile, saturday - 2 * HOUR)).toBeCloseTo(gradual(saturday - 2 * HOUR), 1);
    const sharp = fitted(14, (time) => (isWeekend(time) ? -2 : 0));
    expect(at(sharp, saturday + HOUR)).toBeCloseTo(-2, 1);
  });

  it('learns from training rows only', () => {
    const times = timesOf(3);
    const values = times.map(daily);
    const rows = numbersBelow(times.length - 50);
    const before = at(runToEnd(fitProfile(times, values, rows, STEP)), monday);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const changed = values.map((own, row) => (row < rows.length ? own : value));
        expect(at(runToEnd(fitProfile(times, changed, rows, STEP)), monday)).toBe(before);
      }),
      { numRuns: 5 }
    );
  });

  it('predicts a training day from the others', () => {
    const times = timesOf(4);
    const values = times.map((time) => daily(time) + (time >= monday + 3 * DAY ? 5 : 0));
    const profile = runToEnd(fitProfile(times, values, numbersBelow(times.length), STEP));
    const last = times.length - 70;
    expect(profile.kind).toBe('daily');
    expect(profile.heldOut[last]).toBeCloseTo(daily(times[last]), 1);
  });

  it('expects nothing where training has no value', () => {
    const times = timesOf(2);
    const none = times.map(() => NaN);
    expect(at(runToEnd(fitProfile(times, none, numbersBelow(times.length), STEP)), monday)).toBeNaN();
  });
});
