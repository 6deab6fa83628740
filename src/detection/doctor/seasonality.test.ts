import { normalNumbers } from '../testing/matrix';
import { DAY, seasonality } from './seasonality';

const STEP = 10 * 60_000;
const ROWS_A_DAY = DAY / STEP;

function judge(days: number, valueAt: (day: number) => number, noise = 0.1) {
  const rows = days * ROWS_A_DAY;
  const random = normalNumbers(rows, 3, 0, noise);
  const times = Float64Array.from({ length: rows }, (_, row) => row * STEP);
  return seasonality(
    times,
    times.map((time, row) => valueAt(time / DAY) + random[row])
  );
}

const daily = (day: number) => Math.sin(2 * Math.PI * day);
const weekend = (day: number) => (Math.floor(day) % 7 < 2 ? -1 : 1);

describe('seasonality', () => {
  it('knows nothing before there are two periods', () => {
    expect(judge(1.5, daily)).toEqual({ day: 'unknown', week: 'unknown' });
    expect(judge(13, daily).week).toBe('unknown');
  });

  it('shows a day that repeats itself, and no week where all days are alike', () => {
    expect(judge(15, daily)).toEqual({ day: 'shown', week: 'absent' });
  });

  it('shows a week where weekends differ', () => {
    expect(judge(21, (day) => daily(day) + weekend(day)).week).toBe('shown');
  });

  it.each<[string, (day: number) => number]>([
    ['noise', () => 0],
    ['a trend', (day) => day],
  ])('shows none in %s', (_name, valueAt) => {
    expect(judge(15, valueAt)).toEqual({ day: 'absent', week: 'absent' });
  });

  it('shows none in a constant, and copes with incidents and nothing', () => {
    expect(judge(15, () => 4, 0)).toEqual({ day: 'absent', week: 'absent' });
    expect(judge(6, (day) => (day > 2 && day < 2.1 ? 1000 : daily(day))).day).toBe('shown');
    expect(judge(0, daily)).toEqual({ day: 'unknown', week: 'unknown' });
    expect(judge(6, () => NaN)).toEqual({ day: 'unknown', week: 'unknown' });
  });
});
