import { split } from './prometheusRange';

describe('split', () => {
  it('asks once where the points are few', () => {
    expect(split({ from: 1_500, to: 10_000, stepMs: 1_000 })).toEqual([{ from: 2_000, to: 10_000, stepMs: 1_000 }]);
  });

  it('never asks for more points than Prometheus gives, and for no instant twice', () => {
    const stepMs = 1_000;
    const parts = split({ from: 0, to: 25_000 * stepMs, stepMs });
    const instants = parts.flatMap(({ from, to }) => {
      const count = Math.floor((to - from) / stepMs) + 1;
      expect(count).toBeLessThanOrEqual(11_000);
      return Array.from({ length: count }, (_, index) => from + index * stepMs);
    });
    expect(instants).toEqual(Array.from({ length: 25_001 }, (_, index) => index * stepMs));
  });
});
