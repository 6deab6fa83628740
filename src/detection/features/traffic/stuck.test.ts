import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { normalNumbers } from '../../testing/matrix';
import { stuckness } from './stuck';
import { MINUTE } from './timeOfDay';

const times = Float64Array.from({ length: 400 }, (_, row) => row * MINUTE);
const training = numbersBelow(300);

it('is around 0 where values change as ever, and 4.6 where one repeats', () => {
  const values = normalNumbers(400, 4).map((value, row) => (row < 350 ? value : 1));
  const stuck = runToEnd(stuckness(times, values, training, MINUTE));
  expect(Math.abs(stuck[320])).toBeLessThan(1);
  expect(stuck[370]).toBeCloseTo(4.6, 1);
});

it('says nothing of a signal that never changes, and keeps missing changes missing', () => {
  expect(runToEnd(stuckness(times, new Float64Array(400), training, MINUTE))[200]).toBe(0);
  expect(runToEnd(stuckness(times, new Float64Array(400).fill(NaN), training, MINUTE))[200]).toBeNaN();
});
