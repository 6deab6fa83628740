import fc from 'fast-check';
import { createRandom } from './random';
import { Sampler } from './sampling';

describe('Sampler', () => {
  it('draws different rows without replacement, ascending', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.nat(), (n, count, seed) => {
        const drawn = new Sampler(n).withoutReplacement(createRandom(seed), Math.min(n, count));
        expect(drawn).toHaveLength(Math.min(n, count));
        expect(drawn.every((row, i) => row < n && (i === 0 || row > drawn[i - 1]))).toBe(true);
      })
    );
  });

  it('draws the same whatever was drawn before', () => {
    const used = new Sampler(50);
    used.withoutReplacement(createRandom(1), 20);
    const drawn = used.withoutReplacement(createRandom(2), 20);
    expect(drawn).toEqual(new Sampler(50).withoutReplacement(createRandom(2), 20));
  });

  it('draws each row equally often', () => {
    const random = createRandom(3);
    const sampler = new Sampler(10);
    const counts = new Uint32Array(10);
    for (let i = 0; i < 20_000; i++) {
      sampler.withoutReplacement(random, 3).forEach((row) => counts[row]++);
    }
    counts.forEach((count) => expect(Math.abs(count - 6000)).toBeLessThan(5 * 65));
  });

  it('draws some rows twice with replacement', () => {
    const drawn = new Sampler(10).withReplacement(createRandom(4), 100);
    expect(drawn).toHaveLength(100);
    expect(new Set(drawn).size).toBe(10);
  });

  it('says how many there are where more are wanted', () => {
    expect(() => new Sampler(5).withoutReplacement(createRandom(1), 6)).toThrow(
      '6 different rows were to be drawn from 5'
    );
  });
});
