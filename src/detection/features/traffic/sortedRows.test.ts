import fc from 'fast-check';
import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { sortedRows } from './sortedRows';

it('sorts rows by their keys and keeps the order of equal ones', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 3 }), (list, every) => {
      const values = Float64Array.from(list);
      const rows = numbersBelow(values.length).filter((row) => row % every === 0);
      const expected = [...rows].sort((a, b) => values[a] - values[b] || a - b);
      expect([...runToEnd(sortedRows(values, rows))]).toEqual(expected);
    })
  );
});

it('sorts all numbers, from −Infinity to Infinity, and takes −0 for 0', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 200 }), (list) => {
      const values = Float64Array.from([...list, -0, 0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE]);
      const rows = numbersBelow(values.length);
      const expected = [...rows].sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b));
      expect([...runToEnd(sortedRows(values, rows))]).toEqual(expected);
    })
  );
});

it('sorts numbers that differ in their last digits alone', () => {
  const values = Float64Array.from({ length: 2000 }, (_, row) => 1e9 + ((row * 7919) % 2000) * 1e-6);
  const sorted = runToEnd(sortedRows(values, numbersBelow(values.length)));
  expect(Float64Array.from(sorted, (row) => values[row])).toEqual(values.slice().sort());
});

it('leaves the rows that it is given as they are', () => {
  const rows = Uint32Array.of(0, 1);
  runToEnd(sortedRows(Float64Array.of(2, 1), rows));
  expect([...rows]).toEqual([0, 1]);
});
