import { stepTimes, truthOf } from './table';

describe('stepTimes', () => {
  it('starts at the start and advances by the step', () => {
    expect(stepTimes(1_000, 3, 500)).toEqual([1_000, 1_500, 2_000]);
    expect(stepTimes(1_000, 0, 500)).toEqual([]);
  });
});

describe('truthOf', () => {
  it('includes both ends of every range', () => {
    expect(
      truthOf(6, [
        { firstRow: 1, lastRow: 2 },
        { firstRow: 5, lastRow: 5 },
      ])
    ).toEqual([0, 1, 1, 0, 0, 1]);
  });
});
