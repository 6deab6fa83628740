import fc from 'fast-check';
import { createRandom } from '../random';
import { drawHyperplane } from './hyperplane';

const boxes = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    minima: fc.array(fc.double({ noNaN: true, min: -100, max: 0 }), { minLength: width, maxLength: width }),
    sides: fc.array(fc.double({ noNaN: true, min: 0.1, max: 100 }), { minLength: width, maxLength: width }),
    varying: fc.uniqueArray(fc.nat(width - 1), { minLength: 1, maxLength: width }),
    terms: fc.integer({ min: 2, max: 6 }),
    seed: fc.nat(),
  })
);

describe('drawHyperplane', () => {
  it('passes through the box, turned in as many of the varying features as asked for', () => {
    fc.assert(
      fc.property(boxes, ({ minima, sides, varying, terms, seed }) => {
        const box = {
          minima: Float64Array.from(minima),
          maxima: Float64Array.from(minima, (low, f) => low + sides[f]),
          varying: Uint32Array.from(varying),
        };
        const { slots, weights, split } = drawHyperplane(box, terms, createRandom(seed));
        const turned = [...slots.keys()].filter((term) => weights[term] !== 0);
        expect(turned.length).toBe(Math.min(terms, varying.length));
        expect(new Set(turned.map((term) => slots[term])).size).toBe(turned.length);
        expect(turned.every((term) => varying.includes(slots[term]))).toBe(true);
        const corner = (lowest: boolean) =>
          turned.reduce((sum, term) => {
            const ends = [box.minima[slots[term]], box.maxima[slots[term]]].map((end) => end * weights[term]);
            return sum + (lowest ? Math.min(...ends) : Math.max(...ends));
          }, 0);
        expect(split).toBeGreaterThanOrEqual(corner(true) - 1e-9);
        expect(split).toBeLessThanOrEqual(corner(false) + 1e-9);
      })
    );
  });

  it('has normally distributed weights', () => {
    const box = { minima: Float64Array.of(0, 0), maxima: Float64Array.of(1, 1), varying: Uint32Array.of(0, 1) };
    const random = createRandom(5);
    const weights = Array.from({ length: 10_000 }, () => [...drawHyperplane(box, 2, random).weights]).flat();
    const moment = (power: number) => weights.reduce((sum, weight) => sum + weight ** power, 0) / weights.length;
    // Five standard errors of 20,000 draws; a normal distribution's moments are 0, 1 and 3.
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / 20_000));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / 20_000));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / 20_000));
  });
});
