import fc from 'fast-check';
import { createRandom } from '../../random';
import { runToEnd } from '../../steps';
import { slowLevel } from './slowLevel';
import { MINUTE } from './timeOfDay';

const minutes = (count: number) => Float64Array.from({ length: count }, (_, row) => row * MINUTE);
const followed = (times: Float64Array, residuals: Float64Array, { noise = 1, risingIsBad = false } = {}) =>
  runToEnd(slowLevel({ times, residuals, noise, step: MINUTE, risingIsBad }));
const levelsOf = (residuals: number[], options = {}) =>
  followed(minutes(residuals.length), Float64Array.from(residuals), options);
const constant = (value: number, count: number) => new Array<number>(count).fill(value);

describe('slowLevel', () => {
  it('goes half way in an hour', () => {
    // The very first row closes a gap of ten minutes.
    expect(levelsOf(constant(1, 52))[51]).toBeCloseTo(0.5, 12);
  });

  it('moves by a far row no more than by one at three deviations', () => {
    expect(levelsOf([1e6, 0])[1]).toBe(levelsOf([3, 0])[1]);
  });

  it('jumps to a new level that has lasted an hour', () => {
    const levels = levelsOf([...constant(0, 30), ...constant(1000, 70)]);
    expect(levels[89]).toBeLessThan(10);
    expect(levels[91]).toBe(1000);
  });

  it('is soon back at the level before, and at 0', () => {
    const back = levelsOf([...constant(0, 30), ...constant(1000, 70), ...constant(0, 10)]);
    expect(back[104]).toBeGreaterThan(990);
    expect(Math.abs(back[106])).toBeLessThan(2);
    const twice = levelsOf([...constant(500, 130), ...constant(-500, 70), ...constant(500, 10)]);
    expect(Math.abs(twice[206] - 500)).toBeLessThan(4);
  });

  it('takes no leak for a new level, where rising is bad, but a step', () => {
    const rising = Array.from({ length: 200 }, (_, row) => row);
    const highest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), 0);
    expect(highest(levelsOf(rising, { risingIsBad: true }))).toBeLessThan(15);
    expect(highest(levelsOf(rising))).toBeGreaterThan(100);
    expect(levelsOf([...constant(0, 30), ...constant(1000, 70)], { risingIsBad: true })[95]).toBe(1000);
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
        const part = followed(times, Float64Array.from(residuals.slice(start)));
        expect(part.slice(7 * 60)).toEqual(whole.slice(start + 7 * 60));
      }),
      { numRuns: 30 }
    );
  });
});
