import { duration, figure, percent } from './figures';

describe('figures', () => {
  it.each([
    [0, '0'],
    [12_345.6, '12346'],
    [413.24, '413'],
    [41.32, '41.3'],
    [9.96, '9.96'],
    [0.005123, '0.00512'],
    [-41.32, '-41.3'],
    [NaN, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it('writes shares and durations', () => {
    expect([percent(0.413), percent(1), percent(NaN)]).toEqual(['41.3 %', '100 %', '–']);
    expect([60_000, 3_540_000, 12_600_000, 14 * 86_400_000].map(duration)).toEqual([
      '60 s',
      '59 min',
      '3.5 h',
      '14 days',
    ]);
  });
});
