import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { normalNumbers } from '../../testing/matrix';
import { latencyDeviations } from './latencyResidual';

const deviationsOf = (...input: Parameters<typeof latencyDeviations>) => runToEnd(latencyDeviations(...input));

const rows = numbersBelow(6000);
const requests = Float64Array.from(rows, (row) => 1 + (row % 60) ** 2);

it('finds the variance a + b/n', () => {
  const residuals = normalNumbers(6000, 5).map((z, row) => z * Math.sqrt(0.01 + 0.5 / requests[row]));
  const deviations = deviationsOf(residuals, requests, rows);
  for (const row of [1, 10, 59]) {
    expect(Math.abs(deviations[row] / Math.sqrt(0.01 + 0.5 / requests[row]) - 1)).toBeLessThan(0.2);
  }
});

it('never gets less noisy with fewer requests', () => {
  const residuals = normalNumbers(6000, 6).map((z, row) => z * requests[row]);
  const deviations = deviationsOf(residuals, requests, rows);
  expect(deviations[0]).toBeGreaterThanOrEqual(deviations[59]);
});

it('has some deviation where training is constant or too short, and none without requests', () => {
  expect(deviationsOf(new Float64Array(6000), requests, rows)[0]).toBeGreaterThan(0);
  expect(deviationsOf(Float64Array.of(1, 2), Float64Array.of(1, NaN), numbersBelow(2))[1]).toBeNaN();
});
