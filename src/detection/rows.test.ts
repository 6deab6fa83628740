import fc from 'fast-check';
import { flaggedRows, flagsOf, rowsWithin, thin, valuesAt } from './rows';

it('valuesAt takes the values of the rows', () => {
  expect(valuesAt(Float64Array.of(5, 6, 7), Uint32Array.of(0, 2))).toEqual(Float64Array.of(5, 7));
});

it('flagsOf flags the rows, and flaggedRows finds them', () => {
  expect(flagsOf(Uint32Array.of(0, 2), 4)).toEqual(Uint8Array.of(1, 0, 1, 0));
  expect(flaggedRows(Uint8Array.of(1, 0, 1, 0))).toEqual(Uint32Array.of(0, 2));
});

it('rowsWithin keeps the rows whose value lies in a range, its ends included', () => {
  const column = Float64Array.of(1, 2, NaN, 4, 3);
  expect(rowsWithin(column, Uint32Array.of(0, 1, 2, 4), 2, 3)).toEqual(Uint32Array.of(1, 4));
  expect(rowsWithin(column, Uint32Array.of(0, 2, 3), 2, Infinity)).toEqual(Uint32Array.of(3));
});

describe('thin', () => {
  it('keeps few numbers as they are', () => {
    expect(thin(Uint32Array.of(5, 6), 2)).toEqual(Uint32Array.of(5, 6));
    expect(thin(new Uint32Array(), 2)).toEqual(new Uint32Array());
  });

  it('takes evenly spread numbers, at most as many as asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }), (count, most) => {
        const thinned = thin(
          Uint32Array.from({ length: count }, (_, i) => i),
          most
        );
        expect(thinned.length).toBeLessThanOrEqual(most);
        const stride = Math.ceil(count / most);
        expect([...thinned]).toEqual(Array.from({ length: Math.ceil(count / stride) }, (_, i) => i * stride));
      })
    );
  });
});
