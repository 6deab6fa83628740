import fc from 'fast-check';
import { numbersBelow } from '../../sampling';
import { ringingTolerance, unlessOver, withoutRinging } from './ringing';

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

it('ends with the first row that contradicts the last ones, and never before it', () => {
  expect(unlessOver(30, 0)).toBe(2);
  expect(unlessOver(30, -5)).toBe(-3);
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (last, newest) => {
      expect(unlessOver(last, newest)).toBeLessThanOrEqual(last);
      expect(unlessOver(last, last)).toBe(last);
    })
  );
});

it('is not contradicted by a row that is missing', () => {
  expect(unlessOver(30, NaN)).toBe(30);
  expect(unlessOver(NaN, 0)).toBeNaN();
});
