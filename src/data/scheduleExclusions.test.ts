import fc from 'fast-check';
import { readClockTime, scheduleExclusions } from './scheduleExclusions';

const hour = 3_600_000;
const daily = [0, 1, 2, 3, 4, 5, 6];
const at = (text: string) => Date.parse(text);
const iso = (list: Array<{ from: number; to: number }>) =>
  list.map(({ from, to }) => [new Date(from).toISOString().slice(0, 16), new Date(to).toISOString().slice(0, 16)]);

describe('where the clock is changed', () => {
  it.each([
    // Berlin: 02:00 becomes 03:00 at 01:00 UTC.
    ['Europe/Berlin', '2026-03-29', '01:00', '04:00', ['2026-03-29T00:00', '2026-03-29T02:00']],
    ['Europe/Berlin', '2026-03-29', '01:30', '02:30', ['2026-03-29T00:30', '2026-03-29T01:00']],
    ['Europe/Berlin', '2026-03-29', '02:30', '03:15', ['2026-03-29T01:00', '2026-03-29T01:15']],
    ['Europe/Berlin', '2026-03-29', '08:00', '09:00', ['2026-03-29T06:00', '2026-03-29T07:00']],
    // Berlin: 03:00 becomes 02:00 at 01:00 UTC.
    ['Europe/Berlin', '2026-10-25', '01:00', '04:00', ['2026-10-24T23:00', '2026-10-25T03:00']],
    ['Europe/Berlin', '2026-10-25', '02:00', '03:00', ['2026-10-25T00:00', '2026-10-25T02:00']],
    ['Europe/Berlin', '2026-10-25', '02:10', '02:20', ['2026-10-25T00:10', '2026-10-25T00:20']],
    ['America/New_York', '2026-03-08', '01:00', '04:00', ['2026-03-08T06:00', '2026-03-08T08:00']],
    ['America/New_York', '2026-11-01', '01:00', '04:00', ['2026-11-01T05:00', '2026-11-01T09:00']],
    ['utc', '2026-03-29', '01:00', '04:00', ['2026-03-29T01:00', '2026-03-29T04:00']],
  ])('%s on %s from %s to %s', (timeZone, day, from, to, expected) => {
    const noon = at(`${day}T12:00:00Z`);
    const range = { from: noon - 20 * hour, to: noon + 6 * hour };
    expect(iso(scheduleExclusions(range, [{ days: [0], from, to }], timeZone))).toEqual([expected]);
  });

  it('cuts nothing out of an hour that does not exist', () => {
    const range = { from: at('2026-03-28T12:00:00Z'), to: at('2026-03-29T12:00:00Z') };
    expect(scheduleExclusions(range, [{ days: [0], from: '02:00', to: '03:00' }], 'Europe/Berlin')).toEqual([]);
  });

  it('lasts over the midnight before a change', () => {
    const range = { from: at('2026-03-28T12:00:00Z'), to: at('2026-03-29T12:00:00Z') };
    expect(iso(scheduleExclusions(range, [{ days: [6], from: '22:00', to: '06:00' }], 'Europe/Berlin'))).toEqual([
      ['2026-03-28T21:00', '2026-03-29T04:00'],
    ]);
  });
});

it('counts what began on the day before, clipped to the range', () => {
  const range = { from: at('2026-01-06T02:00:00Z'), to: at('2026-01-06T23:00:00Z') };
  expect(iso(scheduleExclusions(range, [{ days: [1, 2], from: '22:00', to: '06:00' }], 'utc'))).toEqual([
    ['2026-01-06T02:00', '2026-01-06T06:00'],
    ['2026-01-06T22:00', '2026-01-06T23:00'],
  ]);
});

it('the same time twice is the whole day', () => {
  const range = { from: at('2026-01-05T12:00:00Z'), to: at('2026-01-08T00:00:00Z') };
  expect(iso(scheduleExclusions(range, [{ days: [2], from: '00:00', to: '00:00' }], 'utc'))).toEqual([
    ['2026-01-06T00:00', '2026-01-07T00:00'],
  ]);
});

it.each([
  ['no day', { days: [], from: '08:00', to: '09:00' }],
  ['an unreadable start', { days: daily, from: '8', to: '09:00' }],
  ['an unreadable end', { days: daily, from: '08:00', to: '24:00' }],
])('cuts nothing with %s', (_name, schedule) => {
  expect(scheduleExclusions({ from: 0, to: 48 * hour }, [schedule], 'utc')).toEqual([]);
});

it('cuts nothing out of a range without length', () => {
  expect(scheduleExclusions({ from: 5, to: 5 }, [{ days: daily, from: '00:00', to: '00:00' }], 'utc')).toEqual([]);
});

it('stays in the range, and a part of the range gets the same part of the exclusions', () => {
  const clock = fc
    .integer({ min: 0, max: 1439 })
    .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
  const schedule = fc.record({ days: fc.subarray(daily), from: clock, to: clock });
  const zone = fc.constantFrom('utc', 'Europe/Berlin', 'America/New_York');
  const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
  const length = fc.integer({ min: 1, max: 10 * 24 * hour });
  fc.assert(
    fc.property(start, length, fc.array(schedule, { maxLength: 3 }), zone, (from, span, schedules, timeZone) => {
      const to = from + span;
      const middle = from + Math.floor(span / 2);
      const clipped = scheduleExclusions({ from, to }, schedules, timeZone)
        .map((exclusion) => ({ from: Math.max(exclusion.from, middle), to: exclusion.to }))
        .filter((exclusion) => exclusion.from < exclusion.to);
      expect(scheduleExclusions({ from: middle, to }, schedules, timeZone)).toEqual(clipped);
    }),
    { numRuns: 60 }
  );
});

test.each([
  ['00:00', { hour: 0, minute: 0 }],
  ['23:59', { hour: 23, minute: 59 }],
  ['24:00', null],
  ['9:30', null],
  ['09:60', null],
  ['', null],
])('the time %j', (text, expected) => expect(readClockTime(text)).toEqual(expected));
