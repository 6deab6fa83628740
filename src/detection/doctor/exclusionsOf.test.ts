import { exclusionsOf } from './exclusionsOf';

const times = Float64Array.from({ length: 20 }, (_, row) => row * 10);

describe('exclusionsOf', () => {
  it('makes neighbouring rows one stretch, as long as their steps', () => {
    expect(exclusionsOf([2, 3, 4, 9], times, 10, 0)).toEqual([
      { from: 20, to: 50 },
      { from: 90, to: 100 },
    ]);
  });

  it('bridges as many steps as told', () => {
    expect(exclusionsOf([2, 5, 9], times, 10, 2)).toEqual([
      { from: 20, to: 60 },
      { from: 90, to: 100 },
    ]);
  });

  it('has none of no rows', () => {
    expect(exclusionsOf([], times, 10, 2)).toEqual([]);
  });
});
