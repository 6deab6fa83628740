import fc from 'fast-check';
import { localDays, shiftDays } from './localDays';

const hour = 3_600_000;
const hours = (range: { from: number; to: number }) => (range.to - range.from) / hour;

it.each([
  ['Europe/Berlin', '2026-03-29T12:00:00Z', 23],
  ['Europe/Berlin', '2026-10-25T12:00:00Z', 25],
  ['America/New_York', '2026-03-08T12:00:00Z', 23],
  ['America/New_York', '2026-11-01T12:00:00Z', 25],
  ['utc', '2026-03-29T12:00:00Z', 24],
])('%s at %s: one Sunday of %d hours', (timeZone, noon, length) => {
  const [day, ...rest] = localDays({ from: Date.parse(noon), to: Date.parse(noon) + 1 }, timeZone);
  expect(rest).toEqual([]);
  expect(day.weekday).toBe(0);
  expect(hours(day)).toBe(length);
});

it('starts the day at one o’clock where midnight is skipped', () => {
  // Lebanon's clocks went from 00:00 to 01:00 on 2024-03-31.
  const noon = Date.parse('2024-03-30T10:00:00Z');
  const days = localDays({ from: noon, to: noon + 48 * hour }, 'Asia/Beirut');
  expect(days.map(hours)).toEqual([24, 23, 24]);
  expect(days.map(({ weekday }) => weekday)).toEqual([6, 0, 1]);
});

it('has no day for an empty range', () => {
  expect(localDays({ from: 5, to: 5 }, 'utc')).toEqual([]);
});

it('shifts by calendar days, whatever their length', () => {
  expect(shiftDays(Date.parse('2026-03-30T10:00:00Z'), -7, 'Europe/Berlin')).toBe(Date.parse('2026-03-22T23:00:00Z'));
});

it('covers every range without a gap, weekday after weekday', () => {
  const start = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
  const zone = fc.constantFrom('utc', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut');
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 30 * 24 * hour }), zone, (from, length, timeZone) => {
      const days = localDays({ from, to: from + length }, timeZone);
      expect(days[0].from).toBeLessThanOrEqual(from);
      expect(days[days.length - 1].to).toBeGreaterThanOrEqual(from + length);
      days.slice(1).forEach((day, i) => {
        expect(day.from).toBe(days[i].to);
        expect(day.weekday).toBe((days[i].weekday + 1) % 7);
      });
    })
  );
});
