import fc from 'fast-check';
import { trainingMask } from './trainingWindow';
import { weekdayWindow } from './weekdayWindow';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);

function resolve(weeks: number, first: string, last: string, timeZone: string) {
  const result = weekdayWindow({ weeks, times: Float64Array.of(at(first), at(last)), timeZone });
  if (result.kind === 'problem') {
    throw new Error(result.problem.message);
  }
  return result;
}

/** The stretches that are left of a window, as UTC text. */
function left({ from, to, cuts }: ReturnType<typeof resolve>): string[] {
  const hours = Float64Array.from({ length: (to - from) / hour }, (_, i) => from + i * hour);
  const mask = trainingMask(hours, { from, to }, cuts);
  const text = (row: number) => new Date(from + row * hour).toISOString().slice(0, 13);
  return [...mask].flatMap((flag, row) =>
    flag && !mask[row - 1]
      ? [`${text(row)} ${[...mask].indexOf(0, row) < 0 ? text(mask.length) : text([...mask].indexOf(0, row))}`]
      : []
  );
}

it('is the weekday of the loaded rows in the weeks before, by the days of the time zone', () => {
  // Sundays in Berlin: 23 hours on 2026-03-29.
  expect(left(resolve(2, '2026-04-05T08:00:00Z', '2026-04-05T20:00:00Z', 'Europe/Berlin'))).toEqual([
    '2026-03-21T23 2026-03-22T23',
    '2026-03-28T23 2026-03-29T22',
  ]);
  // 25 hours on 2026-10-25.
  expect(left(resolve(2, '2026-11-01T08:00:00Z', '2026-11-01T20:00:00Z', 'Europe/Berlin'))).toEqual([
    '2026-10-17T22 2026-10-18T22',
    '2026-10-24T22 2026-10-25T23',
  ]);
  expect(left(resolve(2, '2026-03-15T08:00:00Z', '2026-03-15T20:00:00Z', 'America/New_York'))).toEqual([
    '2026-03-01T05 2026-03-02T05',
    '2026-03-08T05 2026-03-09T04',
  ]);
});

it('is both weekdays where the loaded rows lie on two', () => {
  // Monday evening to Tuesday morning.
  expect(left(resolve(1, '2026-01-12T20:00:00Z', '2026-01-13T04:00:00Z', 'utc'))).toEqual([
    '2026-01-05T00 2026-01-07T00',
  ]);
});

it('ends before the loaded rows and cuts nothing where they are a week or more', () => {
  const window = resolve(3, '2026-01-12T20:00:00Z', '2026-01-19T21:00:00Z', 'utc');
  expect(window).toMatchObject({ from: at('2025-12-22T00:00:00Z'), to: at('2026-01-12T00:00:00Z'), cuts: [] });
});

it('has every touched weekday once a week', () => {
  const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 10 * 24 }), fc.integer({ min: 1, max: 12 }), (first, hours, weeks) => {
      const result = weekdayWindow({
        weeks,
        times: Float64Array.of(first, first + hours * hour),
        timeZone: 'Europe/Berlin',
      });
      const cuts = result.kind === 'window' ? result.cuts.length : NaN;
      const touched = Math.round((7 * weeks - cuts) / weeks);
      expect(cuts).toBe((7 - touched) * weeks);
      expect(touched).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 50 }
  );
});

it.each([0, 13, 1.5, NaN])('refuses %d weeks', (weeks) =>
  expect(weekdayWindow({ weeks, times: Float64Array.of(1), timeZone: 'utc' })).toMatchObject({
    problem: { code: 'window-bad-weeks' },
  })
);

it('has no weekday without rows', () => {
  expect(weekdayWindow({ weeks: 1, times: new Float64Array(), timeZone: 'utc' })).toMatchObject({
    problem: { code: 'window-empty' },
  });
});
