import { withoutRinging } from './ringing';

it('holds a window to what its last rows say', () => {
  expect(withoutRinging(20, 0, 2)).toBe(1);
  expect(withoutRinging(20, -5, 2)).toBe(0);
});

it('leaves alone what lasts, what lies below 0, and what the last rows say nothing of', () => {
  expect(withoutRinging(4, 2, 2)).toBe(4);
  expect(withoutRinging(-20, 0, 2)).toBe(-20);
  expect(withoutRinging(20, NaN, 2)).toBe(20);
  expect(withoutRinging(NaN, 1, 2)).toBeNaN();
});
