import fc from 'fast-check';
import { orderRows } from './orderRows';

describe('orderRows', () => {
  it('has nothing to do where times ascend', () => {
    expect(orderRows(Float64Array.of(1, 2, 5))).toBeNull();
    expect(orderRows(new Float64Array())).toBeNull();
  });

  it('says what was out of order and what repeated', () => {
    expect(orderRows(Float64Array.of(3, 1, 2, 4, 2))).toEqual({
      fileRows: Uint32Array.of(1, 4, 0, 3),
      rowOfInput: Int32Array.of(2, 0, -1, 3, 1),
      unsorted: 3,
      firstUnsorted: 1,
      repeated: 1,
      firstRepeat: 4,
    });
  });

  it('keeps the last row of each time, in the order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2 }), (list) => {
        const order = orderRows(Float64Array.from(list));
        const distinct = [...new Set(list)].sort((a, b) => a - b);
        const fileRows = order ? [...order.fileRows] : list.map((_, row) => row);
        expect(fileRows).toEqual(distinct.map((time) => list.lastIndexOf(time)));
        expect(order?.rowOfInput.filter((row) => row >= 0).length ?? list.length).toBe(distinct.length);
        fileRows.forEach((fileRow, row) => expect(order?.rowOfInput[fileRow] ?? row).toBe(row));
      })
    );
  });
});
