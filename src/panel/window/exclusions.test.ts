import fc from 'fast-check';
import { addExclusion, merged, moveExclusion, removeExclusion } from './exclusions';

const anyExclusion = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));
const anyExclusions = fc.array(anyExclusion, { maxLength: 12 });
const isCut = (list: Array<{ from: number; to: number }>, time: number) =>
  list.some(({ from, to }) => time >= from && time < to);

it('merges into separate stretches in order, which cut the same rows', () => {
  fc.assert(
    fc.property(anyExclusions, (exclusions) => {
      const result = merged(exclusions);
      result.forEach(({ from, to }, index) => {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThan(result[index - 1]?.to ?? -1);
      });
      for (let time = 0; time < 90; time++) {
        expect(isCut(result, time)).toBe(isCut(exclusions, time));
      }
      expect(merged(result)).toEqual(result);
    })
  );
});

it('does not depend on the order in which exclusions were added', () => {
  fc.assert(
    fc.property(anyExclusions, anyExclusion, anyExclusion, (list, a, b) => {
      expect(addExclusion(addExclusion(list, a), b)).toEqual(addExclusion(addExclusion(list, b), a));
    })
  );
});

it('moves one onto another, and removes one', () => {
  const list = [
    { from: 0, to: 10 },
    { from: 20, to: 30 },
  ];
  expect(moveExclusion(list, 0, { from: 5, to: 25 })).toEqual([{ from: 5, to: 30 }]);
  expect(removeExclusion(list, 0)).toEqual([{ from: 20, to: 30 }]);
});
