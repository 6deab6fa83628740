import { numbersBelow } from '../../sampling';
import { slotQuantiles } from './slotQuantiles';
import { DAY, MINUTE, SLOT_COUNT } from './timeOfDay';

const minutes = (count: number) => Float64Array.from({ length: count }, (_, row) => row * MINUTE);

it('is the value where it never changes', () => {
  const times = minutes(1440);
  const slots = slotQuantiles(
    times,
    times.map(() => 7),
    numbersBelow(1440)
  );
  expect(slots).toEqual(new Float64Array(SLOT_COUNT).fill(7));
});

it('bridges hours without values on a straight line, round midnight too', () => {
  const times = Float64Array.of(6 * 60 * MINUTE, 18 * 60 * MINUTE);
  const slots = slotQuantiles(times, Float64Array.of(0, 12), numbersBelow(2));
  expect(slots[144]).toBeCloseTo(6, 1);
  expect(slots[0]).toBeCloseTo(6, 1);
});

it('is missing where nothing is known, and takes the quantile that was asked for', () => {
  const times = Float64Array.of(0, DAY, 2 * DAY);
  const values = Float64Array.of(1, 2, 9);
  expect(slotQuantiles(times, values, new Uint32Array())[0]).toBeNaN();
  expect(slotQuantiles(times, values, numbersBelow(3))[0]).toBeCloseTo(2, 12);
  expect(slotQuantiles(times, values, numbersBelow(3), 1)[0]).toBeCloseTo(9, 12);
});
