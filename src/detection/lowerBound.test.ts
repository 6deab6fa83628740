import fc from 'fast-check';
import { lowerBound } from './lowerBound';

it('finds what a search from the start finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (list, value) => {
      const ascending = Float64Array.from(list).sort();
      const found = ascending.findIndex((number) => number >= value);
      expect(lowerBound(ascending, value)).toBe(found < 0 ? ascending.length : found);
    })
  );
});

it('is 0 without numbers', () => {
  expect(lowerBound(new Uint32Array(), 5)).toBe(0);
});

it('in a part finds what it would if the part were all there is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), fc.integer(), (others, list, value) => {
      const ascending = Float64Array.from(list).sort();
      const whole = [...others, ...ascending, ...others];
      const [from, to] = [others.length, others.length + list.length];
      expect(lowerBound(whole, value, from, to)).toBe(from + lowerBound(ascending, value));
    })
  );
});
