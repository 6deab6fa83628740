import fc from 'fast-check';
import { createRandom, seedOf } from './random';

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('createRandom', () => {
  it('gives the same sequence for the same seeds, and another for others', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (seed, other) => {
        const sequence = draw(5, createRandom(seed).uniform);
        expect(draw(5, createRandom(seed).uniform)).toEqual(sequence);
        expect(draw(5, createRandom(seed, 0).uniform)).not.toEqual(sequence);
        if (other !== seed) {
          expect(draw(5, createRandom(other).uniform)).not.toEqual(sequence);
        }
      })
    );
  });

  it('stays inside its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, low, width) => {
        const random = createRandom(seed);
        const whole = random.integer(low, low + width + 1);
        expect(Number.isInteger(whole)).toBe(true);
        expect(whole).toBeGreaterThanOrEqual(low);
        expect(whole).toBeLessThanOrEqual(low + width);
        const number = random.uniform();
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(1);
      })
    );
  });

  it('draws normal numbers with the mean and deviation asked for', () => {
    const random = createRandom(7);
    const numbers = draw(20_000, () => random.normal(45, 5));
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(45, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(5, 0);
  });

  it('gives unrelated first numbers to neighbouring seeds', () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => createRandom(42, seed).uniform());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(new Set(firsts).size).toBeGreaterThan(9_990);
  });

  it('refuses a seed that is no whole number, and says which', () => {
    expect(() => createRandom(0.5)).toThrow('received the seed 0.5');
  });
});

describe('seedOf', () => {
  it('tells names apart', () => {
    expect(seedOf('edge-1')).toBe(seedOf('edge-1'));
    expect(seedOf('edge-1')).not.toBe(seedOf('edge-2'));
  });
});
