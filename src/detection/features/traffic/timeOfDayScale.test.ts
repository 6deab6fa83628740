import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { normalNumbers } from '../../testing/matrix';
import { MINUTE } from './timeOfDay';
import { byTimeOfDayScale } from './timeOfDayScale';

it('divides by what is normal for the time of day, and multiplies never', () => {
  const times = Float64Array.from({ length: 4320 }, (_, row) => row * MINUTE);
  const atNight = (row: number) => row % 1440 < 120;
  const residuals = normalNumbers(4320, 9).map((z, row) => (atNight(row) ? 8 * z : 0.1 * z));
  const scaled = runToEnd(byTimeOfDayScale(times, residuals, numbersBelow(4320)));
  expect(residuals[60] / scaled[60]).toBeGreaterThan(5);
  expect(scaled[700]).toBe(residuals[700]);
});
