import { numbersBelow } from '../../sampling';
import { ringingTolerance, withoutRinging } from './ringing';

it('holds a window to what its last rows say', () => {
  expect(withoutRinging(20, 0, 2, 0.5)).toBe(1);
  expect(withoutRinging(20, -5, 2, 0.5)).toBe(0);
});

it('leaves alone what lasts, what lies below 0, and what the last rows say nothing of', () => {
  expect(withoutRinging(4, 2, 2, 0.5)).toBe(4);
  expect(withoutRinging(-20, 0, 2, 0.5)).toBe(-20);
  expect(withoutRinging(20, NaN, 2, 0.5)).toBe(20);
  expect(withoutRinging(NaN, 1, 2, 0.5)).toBeNaN();
});

it('tolerates as much as training rows vary, and half a standard deviation at most', () => {
  const rows = numbersBelow(4);
  expect(ringingTolerance(Float64Array.of(0, 0, 0, 0, 9), rows)).toBe(0);
  expect(ringingTolerance(Float64Array.of(0.2, 0.2, NaN, 0.2), rows)).toBeCloseTo(0.2, 12);
  expect(ringingTolerance(Float64Array.of(3, -3, 3, 3), rows)).toBe(0.5);
  expect(ringingTolerance(Float64Array.of(-3, -3, -3, -3), rows)).toBe(0);
  expect(ringingTolerance(new Float64Array(), new Uint32Array())).toBe(0);
});
