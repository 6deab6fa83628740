import fc from 'fast-check';
import { createRandom } from './random';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('createRandom', () => {
  it('repeats itself for the same seed and stream', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, stream) => {
        const [a, b] = [createRandom(seed, stream), createRandom(seed, stream)];
        for (let i = 0; i < 20; i++) {
          expect(a.nextDouble()).toBe(b.nextDouble());
        }
      })
    );
  });

  it('never changes its numbers between versions', () => {
    const random = createRandom(42);
    expect([random.nextUint32(), random.nextUint32(), random.nextUint32()]).toEqual([
      3105695799, 587137244, 1882982234,
    ]);
  });

  it('gives streams of one seed, and equal streams of other seeds, other numbers', () => {
    const firsts = new Set<number>();
    for (let seed = 0; seed < 50; seed++) {
      for (let stream = 0; stream < 50; stream++) {
        firsts.add(createRandom(seed, stream).nextDouble());
      }
    }
    expect(firsts.size).toBe(2500);
  });

  it('spreads doubles evenly over [0, 1)', () => {
    const random = createRandom(7);
    const values = Float64Array.from({ length: 100_000 }, () => random.nextDouble());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const bins = new Uint32Array(10);
    values.forEach((value) => bins[Math.floor(value * 10)]++);
    // Five standard deviations of a binomial count of mean 10,000.
    bins.forEach((count) => expect(Math.abs(count - 10_000)).toBeLessThan(5 * 95));
  });

  it('keeps whole numbers below n, each of them equally likely', () => {
    const random = createRandom(8);
    const counts = new Uint32Array(7);
    for (let i = 0; i < 70_000; i++) {
      counts[random.nextBelow(7)]++;
    }
    counts.forEach((count) => expect(Math.abs(count - 10_000)).toBeLessThan(5 * 93));
  });

  it('has no modulo bias where n does not divide 2^32', () => {
    const random = createRandom(9);
    const n = 3 * 2 ** 30;
    let low = 0;
    for (let i = 0; i < 30_000; i++) {
      low += random.nextBelow(n) < n / 3 ? 1 : 0;
    }
    // A plain modulo would put half of all values into the lowest third.
    expect(low / 30_000).toBeCloseTo(1 / 3, 1);
  });

  it.each([-1, 0.5, 2 ** 32, NaN])('rejects seed %p and says so', (seed) => {
    expect(() => createRandom(seed)).toThrow(expect.objectContaining({ code: 'bad-parameter' }));
    expect(() => createRandom(seed)).toThrow(`seed is ${seed}`);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1])('rejects n = %p', (n) => {
    expect(() => createRandom(1).nextBelow(n)).toThrow(`n = ${n}`);
  });
});
