import { stretchesOf } from './stretches';

const times = Float64Array.of(0, 1, 3, 9, 10);

describe('stretchesOf', () => {
  it('joins rows that are near', () => {
    expect(stretchesOf([0, 1, 2, 4], times, 2)).toEqual([
      { from: 0, to: 3 },
      { from: 10, to: 10 },
    ]);
  });

  it('takes a single row for a stretch, and has none of no rows', () => {
    expect(stretchesOf([2], times, 2)).toEqual([{ from: 3, to: 3 }]);
    expect(stretchesOf([], times, 2)).toEqual([]);
  });
});
