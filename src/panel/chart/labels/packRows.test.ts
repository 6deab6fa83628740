import fc from 'fast-check';
import { packRows } from './packRows';

const stretches = fc
  .array(fc.tuple(fc.nat(1000), fc.nat(100)))
  .map((pairs) => pairs.map(([from, length]) => ({ from, to: from + length })).sort((a, b) => a.from - b.from));

test('with room enough none in a row overlap', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const { rows, count } = packRows(all, Infinity);
      all.forEach((a, i) =>
        all.slice(i + 1).forEach((b, j) => {
          expect(rows[i] === rows[i + 1 + j] && b.from <= a.to).toBe(false);
        })
      );
      expect(Math.max(0, ...rows)).toBeLessThan(count);
    })
  );
});

test('there are never more rows than asked for', () => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 3 }), (all, most) => {
      const { rows, count } = packRows(all, most);
      expect(count).toBeLessThanOrEqual(most);
      expect(rows.every((row) => row >= 0 && row < count)).toBe(true);
    })
  );
});
