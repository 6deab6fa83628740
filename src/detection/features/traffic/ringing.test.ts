import { withoutRinging } from './ringing';

const held = (pooled: number, last: number, gain: number) =>
  withoutRinging(Float64Array.of(pooled), Float64Array.of(last), gain)[0];

it('holds a window to what its last rows say', () => {
  expect(held(20, 0, 2)).toBe(1);
  expect(held(20, -5, 2)).toBe(0);
});

it('leaves alone what lasts, what lies below 0, and what the last rows say nothing of', () => {
  expect(held(4, 2, 2)).toBe(4);
  expect(held(-20, 0, 2)).toBe(-20);
  expect(held(20, NaN, 2)).toBe(20);
  expect(held(NaN, 1, 2)).toBeNaN();
});
