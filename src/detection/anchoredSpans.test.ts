import fc from 'fast-check';
import { anchoredSpans, blockMs } from './anchoredSpans';

const MINUTE = 60_000;
const spans = (minutes: number[], warmUpBlocks: number, step = MINUTE) => [
  ...anchoredSpans(
    Float64Array.from(minutes, (minute) => minute * MINUTE),
    step,
    warmUpBlocks
  ),
];

describe('anchoredSpans', () => {
  it('cuts rows into hours, each with the hours before it', () => {
    expect(spans([0, 30, 60, 90, 200], 1)).toEqual([
      { first: 0, from: 0, to: 2 },
      { first: 0, from: 2, to: 4 },
      { first: 4, from: 4, to: 5 },
    ]);
  });

  it('has longer blocks at steps above ten minutes', () => {
    expect(blockMs(MINUTE)).toBe(60 * MINUTE);
    expect(blockMs(20 * MINUTE)).toBe(120 * MINUTE);
  });

  it('covers every row once, in order', () => {
    const ascending = fc.uniqueArray(fc.integer({ min: -5000, max: 5000 }), { minLength: 0, maxLength: 60 });
    fc.assert(
      fc.property(ascending, fc.nat(8), (unsorted, warmUpBlocks) => {
        const found = spans(
          unsorted.sort((a, b) => a - b),
          warmUpBlocks
        );
        expect(found.flatMap(({ from, to }) => [from, to])).toEqual(
          found.flatMap(({ to }, i) => [i === 0 ? 0 : found[i - 1].to, to])
        );
        expect(found.at(-1)?.to ?? 0).toBe(unsorted.length);
        expect(found.every(({ first, from }) => first <= from)).toBe(true);
      })
    );
  });
});
