import fc from 'fast-check';
import { createRandom } from '../../random';
import { runToEnd } from '../../steps';
import { slowLevel } from './slowLevel';
import { MINUTE } from './timeOfDay';

const minutes = (count: number) => Float64Array.from({ length: count }, (_, row) => row * MINUTE);
const followed = (times: Float64Array, residuals: Float64Array, deviations: Float64Array) =>
  runToEnd(slowLevel(times, residuals, deviations, MINUTE));
const levelsOf = (residuals: number[], noise = 1) =>
  followed(minutes(residuals.length), Float64Array.from(residuals), new Float64Array(residuals.length).fill(noise));
const constant = (value: number, count: number) => new Array<number>(count).fill(value);

describe('slowLevel', () => {
  it('goes half way in an hour', () => {
    // The very first row closes a gap of ten minutes.
    expect(levelsOf(constant(1, 52))[51]).toBeCloseTo(0.5, 12);
  });

  it('moves by a far row no more than by one at three deviations', () => {
    expect(levelsOf([1e6, 0])[1]).toBe(levelsOf([3, 0])[1]);
  });

  it('jumps to a new level that has lasted 90 minutes', () => {
    const levels = levelsOf([...constant(0, 30), ...constant(1000, 100)]);
    expect(levels[119]).toBeLessThan(10);
    expect(levels[121]).toBe(1000);
  });

  it('knows only what came before', () => {
    const levels = levelsOf([1, 2, 3, 4, 50]);
    expect(levels).toEqual(levelsOf([1, 2, 3, 4, -50]));
  });

  it('is moved by no missing row', () => {
    expect([...levelsOf([1, NaN, NaN]).slice(1)]).toEqual([levelsOf([1, 0])[1], levelsOf([1, 0])[1]]);
  });

  it('is the same wherever the rows begin, from seven hours on', () => {
    const random = createRandom(3);
    const residuals = Array.from({ length: 1500 }, (_, row) => 4 * random.nextDouble() + (row > 700 ? 9 : 0));
    const whole = levelsOf(residuals);
    fc.assert(
      fc.property(fc.nat(1000), (start) => {
        const times = minutes(residuals.length).slice(start);
        const part = followed(times, Float64Array.from(residuals.slice(start)), times.slice().fill(1));
        expect(part.slice(7 * 60)).toEqual(whole.slice(start + 7 * 60));
      }),
      { numRuns: 30 }
    );
  });
});
