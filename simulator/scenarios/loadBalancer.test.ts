import fc from 'fast-check';
import { loadBalancer } from './loadBalancer';

const valuesOf = (seed: number) => {
  const table = loadBalancer.make({ start: 0, seed });
  return Object.fromEntries(table.columns.map((column) => [column.name, column.values as number[]]));
};

describe('the load balancer scenario', () => {
  it('has whole counts that add up to the total', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const counts = valuesOf(seed);
        counts.requests.forEach((total, minute) => {
          expect(Number.isInteger(total)).toBe(true);
          expect(counts['2xx'][minute] + counts['4xx'][minute] + counts['5xx'][minute]).toBe(total);
        });
      }),
      { numRuns: 10 }
    );
  });

  it('follows the daily profile within its noise of 500 and the truncation of three counts', () => {
    valuesOf(42).requests.forEach((total, minute) => {
      const daily = 10_000 + 5_000 * Math.sin(((minute - 480) * 2 * Math.PI) / 1_440);
      expect(total).toBeGreaterThan(daily - 503);
      expect(total).toBeLessThan(daily + 500);
    });
  });

  it('keeps the shares of every status class', () => {
    const counts = valuesOf(42);
    counts.requests.forEach((total, minute) => {
      const isIncident = minute >= 1_200 && minute <= 1_259;
      const share5xx = counts['5xx'][minute] / total;
      expect(share5xx).toBeGreaterThan(isIncident ? 0.299 : 0.0045);
      expect(share5xx).toBeLessThan(isIncident ? 0.601 : 0.0051);
      expect(counts['4xx'][minute] / total).toBeCloseTo(0.015, 3);
    });
  });
});
