import { apiGateway } from './apiGateway';

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the API gateway scenario', () => {
  const table = apiGateway.make({ start: 0, seed: 42 });
  const [rpm, latency] = table.columns.map((column) => column.values as number[]);
  const usual = (values: number[]) => values.filter((_, minute) => table.truth[minute] === 0);

  it('hovers round 5,000 requests per minute and 45 ms', () => {
    expect(Math.abs(mean(usual(rpm)) - 5_000)).toBeLessThan(50);
    expect(Math.abs(mean(usual(latency)) - 45)).toBeLessThan(1);
  });

  it('is slow in the database lock, silent in the upstream failure, flooded and slow in the attack', () => {
    expect(latency.slice(300, 306)).toEqual([250, 300, 310, 280, 200, 150]);
    expect(Math.max(...rpm.slice(600, 611))).toBeLessThan(400);
    expect(Math.min(...rpm.slice(850, 861))).toBeGreaterThan(10_000);
    expect(Math.min(...latency.slice(850, 861))).toBeGreaterThan(65);
    expect(table.truth.filter(Boolean)).toHaveLength(6 + 11 + 11);
  });

  it('never has a negative rate', () => {
    for (let seed = 0; seed < 30; seed++) {
      expect(Math.min(...(apiGateway.make({ start: 0, seed }).columns[0].values as number[]))).toBeGreaterThanOrEqual(
        0
      );
    }
  });
});
