import { firstRows, normalNumbers, signalOf } from '../testing/matrix';
import { shortWindowOf } from './shortWindow';

const tableOf = (step: number) => ({
  times: Float64Array.from({ length: 1000 }, (_, row) => row * step),
  signals: [signalOf('x', normalNumbers(1000, 1))],
});

it.each([
  [5_000, 360, { rows: 360, requiredRows: 361, requiredMinutes: 30 }],
  [5_000, 361, null],
  [60_000, 30, { rows: 30, requiredRows: 31, requiredMinutes: 30 }],
  [60_000, 32, null],
  [3_600_000, 1, null],
])('at steps of %d ms, %d rows', (step, rows, expected) => {
  expect(shortWindowOf(tableOf(step), firstRows(rows, 1000))).toEqual(expected);
});
