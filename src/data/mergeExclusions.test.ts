import fc from 'fast-check';
import type { Exclusion } from '../detection/types';
import { complement, mergeExclusions } from './mergeExclusions';

const time = fc.integer({ min: 0, max: 60 });
const exclusions = fc.array(fc.record({ from: time, to: time }), { maxLength: 8 });
const covers = (list: readonly Exclusion[], at: number) => list.some(({ from, to }) => at >= from && at < to);
const all = Array.from({ length: 62 }, (_, at) => at - 1);

describe('mergeExclusions', () => {
  it('joins what overlaps or touches', () => {
    expect(
      mergeExclusions([
        { from: 5, to: 9 },
        { from: 1, to: 3 },
        { from: 3, to: 4 },
        { from: 6, to: 7 },
      ])
    ).toEqual([
      { from: 1, to: 4 },
      { from: 5, to: 9 },
    ]);
  });

  it('drops what has no length', () => {
    expect(
      mergeExclusions([
        { from: 3, to: 3 },
        { from: 5, to: 4 },
        { from: NaN, to: 4 },
      ])
    ).toEqual([]);
  });

  it('cuts out the same time, in order and apart, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(exclusions, (list) => {
        const before = JSON.stringify(list);
        const merged = mergeExclusions(list);
        expect(all.map((at) => covers(merged, at))).toEqual(all.map((at) => covers(list, at)));
        merged.slice(1).forEach(({ from }, i) => expect(from).toBeGreaterThan(merged[i].to));
        expect(mergeExclusions(merged)).toEqual(merged);
        expect(JSON.stringify(list)).toBe(before);
      })
    );
  });
});

test('complement covers what the stretches leave of the range, and nothing else', () => {
  fc.assert(
    fc.property(exclusions, time, time, (list, from, to) => {
      const gaps = complement({ from, to }, list);
      expect(all.map((at) => covers(gaps, at))).toEqual(all.map((at) => at >= from && at < to && !covers(list, at)));
    })
  );
});
