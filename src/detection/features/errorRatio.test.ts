import { errorRatio } from './errorRatio';

describe('errorRatio', () => {
  it.each([
    [1, 4, 0.25],
    [0, 0, 0],
    [3, 0, 1],
    [4, 2, 2],
    [NaN, 0, NaN],
    [NaN, 5, NaN],
    [1, NaN, NaN],
  ])('%p of %p is %p', (errors, total, expected) => {
    expect(errorRatio(Float64Array.of(errors), Float64Array.of(total))[0]).toBe(expected);
  });
});
