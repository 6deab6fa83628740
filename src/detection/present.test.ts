import fc from 'fast-check';
import { numbersBelow } from './sampling';
import { present, presentAt, presentRows } from './present';

const column = fc.array(fc.constantFrom(NaN, 0, -1, 2, Infinity), { minLength: 6, maxLength: 6 });

it('leaves missing values out, and their rows', () => {
  fc.assert(
    fc.property(column, column, (a, b) => {
      const [first, second] = [Float64Array.from(a), Float64Array.from(b)];
      const rows = numbersBelow(6).filter((row) => row !== 2);
      const hasBoth = (row: number) => !Number.isNaN(first[row]) && !Number.isNaN(second[row]);
      expect([...present(first)]).toEqual(a.filter((value) => !Number.isNaN(value)));
      expect([...presentAt(first, rows)]).toEqual(
        [...rows].map((row) => a[row]).filter((value) => !Number.isNaN(value))
      );
      expect([...presentRows(rows, first, second)]).toEqual([...rows].filter(hasBoth));
    })
  );
});

it('is a copy', () => {
  const values = Float64Array.of(3, 1);
  present(values).sort();
  expect([...values]).toEqual([3, 1]);
});
