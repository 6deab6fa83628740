import { stepOf } from './stepOf';

it('knows the step of times with gaps', () => {
  expect(stepOf(Float64Array.of(0, 60, 120, 900))).toBe(60);
  expect(stepOf(Float64Array.of(5))).toBe(60_000);
  expect(stepOf(new Float64Array())).toBe(60_000);
});
