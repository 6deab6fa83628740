import * as fc from 'fast-check';
import { columnExtents } from './columnExtents';

const COLUMNS = 7;
const stretch = { from: 0, to: 70 };
const rows = fc
  .array(fc.record({ time: fc.integer({ min: -20, max: 90 }), value: fc.constantFrom(NaN, -3, 0, 1, 8) }), {
    maxLength: 40,
  })
  .map((all) => [...all].sort((a, b) => a.time - b.time));

it('holds exactly the least and the largest value of every column', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const extents = columnExtents(
        Float64Array.from(given, ({ time }) => time),
        Float64Array.from(given, ({ value }) => value),
        stretch,
        COLUMNS
      );
      for (let column = 0; column < COLUMNS; column++) {
        const last = column === COLUMNS - 1;
        const own = given
          .filter(({ time }) => time >= 10 * column && (time < 10 * (column + 1) || (last && time === 70)))
          .map(({ value }) => value)
          .filter((value) => !Number.isNaN(value));
        expect([...extents.slice(2 * column, 2 * column + 2)]).toEqual(
          own.length === 0 ? [NaN, NaN] : [Math.min(...own), Math.max(...own)]
        );
      }
    })
  );
});
