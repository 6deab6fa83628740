import { dateTime } from '@grafana/data';
import fc from 'fast-check';
import { isRegular, medianStep, readTimeAxis, toMillis } from './timeAxis';

describe('toMillis', () => {
  const expected = Date.UTC(2014, 3, 10, 0, 4, 0);
  it.each([
    [expected],
    [String(expected)],
    ['2014-04-10T00:04:00Z'],
    ['2014-04-10T00:04:00.000Z'],
    ['2014-04-10 00:04:00'],
    ['2014-04-10 00:04'],
    ['2014-04-10T02:04:00+02:00'],
    ['2014-04-10T02:04:00+0200'],
    [new Date(expected)],
    [dateTime(expected)],
  ])('reads %p', (value) => expect(toMillis(value)).toBe(expected));

  it.each([[null], [undefined], [NaN], [Infinity], [''], ['yesterday'], ['2014-13-45'], [{}], [true], [new Date(NaN)]])(
    'does not guess at %p',
    (value) => expect(toMillis(value)).toBeNaN()
  );
});

describe('readTimeAxis', () => {
  it('leaves ascending times alone', () => {
    expect(readTimeAxis([1, 2, 3])).toEqual({ times: Float64Array.of(1, 2, 3), unreadable: 0, duplicates: 0 });
    expect(readTimeAxis([]).times).toHaveLength(0);
  });

  it('sorts, keeps the last of equal times and drops what has none', () => {
    expect(readTimeAxis([3, null, 1, 3, 'x', 2])).toEqual({
      times: Float64Array.of(1, 2, 3),
      rows: Int32Array.of(2, 5, 3),
      unreadable: 2,
      duplicates: 1,
    });
  });

  it('is strictly ascending, loses no time and points at rows that have it', () => {
    const value = fc.option(fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const { times, rows, unreadable, duplicates } = readTimeAxis(values);
        expect([...times]).toEqual([...new Set(values.filter((time) => time !== null))].sort((a, b) => a - b));
        times.forEach((time, i) => expect(values.lastIndexOf(time)).toBe(rows ? rows[i] : i));
        expect(times.length + unreadable + duplicates).toBe(values.length);
      })
    );
  });
});

test('the median step and regularity', () => {
  expect(medianStep(Float64Array.of())).toBe(0);
  expect(medianStep(Float64Array.of(5))).toBe(0);
  expect(medianStep(Float64Array.of(0, 60, 120, 400))).toBe(60);
  expect(isRegular(Float64Array.of(0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 700), 60)).toBe(true);
  expect(isRegular(Float64Array.of(0, 60, 130), 60)).toBe(false);
  expect(isRegular(Float64Array.of(0, 60), 60)).toBe(false);
});
