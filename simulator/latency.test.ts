import fc from 'fast-check';
import { latencyGroups } from './latency';

const total = (groups: ReturnType<typeof latencyGroups>) => groups.reduce((sum, { count }) => sum + count, 0);

describe('latencyGroups', () => {
  it('has counts that add up to the requests, in ascending order of time', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: 0.001, max: 10, noNaN: true }), (requests, median) => {
        const groups = latencyGroups(requests, median, 0.5);
        expect(total(groups)).toBe(requests);
        groups.forEach(({ seconds, count }, i) => {
          expect(count).toBeGreaterThan(0);
          expect(seconds).toBeGreaterThan(i === 0 ? 0 : groups[i - 1].seconds);
        });
      })
    );
  });

  it('has about half of its responses on either side of the median', () => {
    const faster = latencyGroups(10_000, 0.045, 0.5).filter(({ seconds }) => seconds < 0.045);
    expect(total(faster)).toBeGreaterThan(4_400);
    expect(total(faster)).toBeLessThan(5_000);
  });

  it('is empty without requests', () => {
    expect(latencyGroups(0, 0.045, 0.5)).toEqual([]);
  });
});
