import fc from 'fast-check';
import { quantileSorted } from '../../quantile';
import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { sortedRows } from './sortedRows';
import { slotQuantiles } from './slotQuantiles';
import { DAY, MINUTE, SLOT_COUNT } from './timeOfDay';

const minutes = (count: number) => Float64Array.from({ length: count }, (_, row) => row * MINUTE);
const slotsOf = (times: Float64Array, values: Float64Array, rows = numbersBelow(times.length), share = 0.5) =>
  runToEnd(slotQuantiles(times, values, sorted(values, rows), share)).all;
const sorted = (values: Float64Array, rows: Uint32Array) => runToEnd(sortedRows(values, rows));

it('is the value where it never changes', () => {
  const times = minutes(1440);
  const slots = slotsOf(
    times,
    times.map(() => 7)
  );
  expect(slots).toEqual(new Float64Array(SLOT_COUNT).fill(7));
});

it('bridges hours without values on a straight line, round midnight too', () => {
  const times = Float64Array.of(6 * 60 * MINUTE, 18 * 60 * MINUTE);
  const slots = slotsOf(times, Float64Array.of(0, 12));
  expect(slots[144]).toBeCloseTo(6, 1);
  expect(slots[0]).toBeCloseTo(6, 1);
});

it('is missing where nothing is known, and takes the quantile that was asked for', () => {
  const times = Float64Array.of(0, DAY, 2 * DAY);
  const values = Float64Array.of(1, 2, 9);
  expect(slotsOf(times, values, new Uint32Array())[0]).toBeNaN();
  expect(slotsOf(times, values)[0]).toBeCloseTo(2, 12);
  expect(slotsOf(times, values, numbersBelow(3), 1)[0]).toBeCloseTo(9, 12);
});

it('pools ten minutes to either side', () => {
  // All rows lie in one slot, so five slots have the same quantile, and the middle one's neighbours count for all.
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, share) => {
        const values = Float64Array.from(list);
        const times = values.map((_, day) => day * DAY + 720 * MINUTE);
        expect(slotsOf(times, values, numbersBelow(values.length), share)[144]).toBeCloseTo(
          quantileSorted(values.slice().sort(), share),
          9
        );
      }
    )
  );
});

it('without a fold is what it would be had the fold’s rows not been there', () => {
  const day = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 48, maxLength: 48 });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), (days) => {
      const values = Float64Array.from(days.flat());
      const times = values.map((_, row) => row * 30 * MINUTE);
      const rows = numbersBelow(values.length);
      const of = Uint16Array.from(rows, (row) => Math.floor(row / 48));
      const { without } = runToEnd(slotQuantiles(times, values, sorted(values, rows), 0.5, { count: days.length, of }));
      without.forEach((slots, fold) => {
        expect(slots).toEqual(
          slotsOf(
            times,
            values,
            rows.filter((row) => of[row] !== fold)
          )
        );
      });
    }),
    { numRuns: 20 }
  );
});
