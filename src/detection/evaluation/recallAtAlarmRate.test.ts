import { recallAtAlarmRate } from './recallAtAlarmRate';

const MINUTE = 60_000;
const times = Float64Array.from({ length: 1440 }, (_, row) => row * MINUTE);
const evaluated = new Uint8Array(1440).fill(1);
const truth = Uint8Array.from(times, (_, row) => (row < 10 || (row >= 700 && row < 710) ? 1 : 0));

/** A day whose incidents score 0.9 and 0.6, with three lone rows at 0.7. */
const scores = Float64Array.from(times, (_, row) => {
  const incident = row < 10 ? 0.9 : row >= 700 && row < 710 ? 0.6 : 0.1 + row / 1e6;
  return [200, 400, 1200].includes(row) ? 0.7 : incident;
});

it('is what the scores could catch at so many false alarms a day', () => {
  expect(recallAtAlarmRate(scores, { times, truth, evaluated }, 1, MINUTE)).toBe(0.5);
  expect(recallAtAlarmRate(scores, { times, truth, evaluated }, 3, MINUTE)).toBe(1);
});

it('is missing without incidents', () => {
  expect(recallAtAlarmRate(scores, { times, truth: new Uint8Array(1440), evaluated }, 1, MINUTE)).toBeNaN();
});
