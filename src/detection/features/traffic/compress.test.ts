import fc from 'fast-check';
import { numbersBelow } from '../../sampling';
import { runToEnd } from '../../steps';
import { compressed, standardised } from './compress';

it('compresses far values, keeps the order and the sign', () => {
  expect([0, 2, -2].map(compressed)).toEqual([0, 2 * Math.LN2, -2 * Math.LN2]);
  expect(compressed(NaN)).toBeNaN();
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      expect(Math.sign(compressed(a) - compressed(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
    })
  );
});

it('centres on the training median and has at least the least scale', () => {
  const values = Float64Array.of(5, 5, 5, 7, NaN);
  expect([...runToEnd(standardised(values, numbersBelow(3), 1))]).toEqual([0, 0, 0, 2 * Math.LN2, NaN]);
  expect([...runToEnd(standardised(values, new Uint32Array(), 1))].slice(0, 1)).toEqual([compressed(5)]);
});
