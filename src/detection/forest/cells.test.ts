import fc from 'fast-check';
import { matrixOf } from '../testing/matrix';
import { cellsOf } from './cells';
import { fitForest } from './fit';
import { defaultForestParams } from './params';

const finite = fc.oneof(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.integer({ min: -3, max: 3 }));
const column = fc.array(finite, { minLength: 1, maxLength: 20 });

/** Cells of a single feature whose least and greatest bounds are those of the values. */
function cellsFor(values: number[]) {
  return cellsOf(fitForest(matrixOf(values), { ...defaultForestParams, nEstimators: 1 }).forest);
}

describe('cells', () => {
  it('keep the order of values, in 15 bits', () => {
    fc.assert(
      fc.property(column, finite, finite, (values, a, b) => {
        const { cellOf } = cellsFor(values);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(cellOf(low, 0)).toBeLessThanOrEqual(cellOf(high, 0));
        expect(cellOf(low, 0)).toBeGreaterThanOrEqual(0);
        expect(cellOf(high, 0)).toBeLessThan(2 ** 15);
      })
    );
  });

  it('never call a value inside that lies beyond a bound', () => {
    const valuesAndBound = column.chain((values) => fc.tuple(fc.constant(values), fc.constantFrom(...values), finite));
    fc.assert(
      fc.property(valuesAndBound, ([values, bound, value]) => {
        const cells = cellsFor(values);
        expect(cells.cellOf(value, 0) >= cells.leastInside(bound, 0) && value < bound).toBe(false);
        expect(cells.cellOf(value, 0) <= cells.greatestInside(bound, 0) && value > bound).toBe(false);
      })
    );
  });

  it('know the least and the greatest bound exactly', () => {
    fc.assert(
      fc.property(column, (values) => {
        const cells = cellsFor(values);
        const [least, greatest] = [Math.min(...values), Math.max(...values)];
        expect(cells.cellOf(least, 0)).toBeGreaterThanOrEqual(cells.leastInside(least, 0));
        expect(cells.cellOf(greatest, 0)).toBeLessThanOrEqual(cells.greatestInside(greatest, 0));
      })
    );
  });
});
