import fc from 'fast-check';
import { MAX_ROWS_A_QUERY, partsOf } from './partsOf';

it('is one part while a data source takes it', () => {
  expect(partsOf({ from: 0, to: MAX_ROWS_A_QUERY * 10 }, 10)).toEqual([{ from: 0, to: MAX_ROWS_A_QUERY * 10 }]);
  expect(partsOf({ from: 0, to: MAX_ROWS_A_QUERY * 10 + 1 }, 10)).toHaveLength(2);
});

it('covers the range without a gap, in parts that are small enough and begin on steps', () => {
  const range = fc.record({
    from: fc.nat(1e9),
    rows: fc.integer({ min: 1, max: 100_000 }),
    step: fc.integer({ min: 1, max: 9e5 }),
  });
  fc.assert(
    fc.property(range, ({ from, rows, step }) => {
      const to = from + rows * step;
      const parts = partsOf({ from, to }, step);
      expect(parts.map((part) => part.from)).toEqual([from, ...parts.slice(0, -1).map((part) => part.to)]);
      expect(parts.at(-1)!.to).toBe(to);
      for (const part of parts) {
        expect((part.to - part.from) / step).toBeLessThanOrEqual(MAX_ROWS_A_QUERY);
        expect((part.from - from) % step).toBe(0);
        expect(part.to).toBeGreaterThan(part.from);
      }
    })
  );
});
