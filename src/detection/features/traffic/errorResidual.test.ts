import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { errorResiduals, usualErrorRatio } from './errorResidual';

const rows = numbersBelow(600);
const requests = new Float64Array(600).fill(1000);
const errors = Float64Array.from(rows, (row) => 5 + ((row * 7) % 5) - 2);

describe('usualErrorRatio', () => {
  it('is the training rows’ share of errors', () => {
    expect(usualErrorRatio(errors, requests, rows)).toBeCloseTo(0.005, 4);
  });

  it('leaves out an incident that hides in training', () => {
    const incident = errors.map((count, row) => (row >= 200 && row < 290 ? 300 : count));
    expect(usualErrorRatio(incident, requests, rows)).toBeCloseTo(0.005, 4);
  });

  it('is above 0 without any error, and leaves missing rows out', () => {
    expect(usualErrorRatio(new Float64Array(600), requests, rows)).toBeCloseTo(0.5 / 600_001, 12);
    expect(
      usualErrorRatio(
        errors.map((count, row) => (row % 2 ? NaN : count)),
        requests,
        rows
      )
    ).toBeCloseTo(0.005, 3);
    expect(usualErrorRatio(new Float64Array(), new Float64Array(), new Uint32Array())).toBe(0.5);
  });
});

it('makes little of one error among three requests, and much of 30 among 1,000', () => {
  const [night, day, silence] = runToEnd(
    errorResiduals(Float64Array.of(1, 30, 0), Float64Array.of(3, 1000, 3), 0.005, new Uint32Array())
  );
  expect(night).toBeLessThan(2);
  expect(day).toBeGreaterThan(6);
  expect(Math.abs(silence)).toBeLessThan(0.1);
});
