import { normalNumbers } from '../testing/matrix';
import { smoothLevel } from './smoothLevel';

const MINUTE = 60_000;
const minutes = (count: number) => Float64Array.from({ length: count }, (_, row) => row * MINUTE);

describe('smoothLevel', () => {
  it('is a constant’s own value, and a straight line’s from one end to the other but for half a block', () => {
    const times = minutes(300);
    expect([...smoothLevel(times, new Float64Array(300).fill(3), 60 * MINUTE)]).toEqual(new Array(300).fill(3));
    const line = times.map((time) => time / MINUTE);
    smoothLevel(times, line, 60 * MINUTE).forEach((level, row) => expect(Math.abs(level - row)).toBeLessThan(4));
  });

  it('is not moved by an incident of less than half its width', () => {
    const noise = normalNumbers(600, 1);
    const spoilt = noise.map((value, row) => (row >= 280 && row < 300 ? value + 1000 : value));
    const levels = smoothLevel(minutes(600), spoilt, 60 * MINUTE);
    expect(Math.max(...levels)).toBeLessThan(3);
  });

  it('does not look across a hole in the data', () => {
    const times = minutes(200).map((time, row) => (row < 100 ? time : time + 1000 * MINUTE));
    const values = times.map((_, row) => (row < 100 ? 1 : 9));
    // Between the last block's middle and the hole it is drawn towards the other side, by less than half a block.
    smoothLevel(times, values, 60 * MINUTE).forEach((level, row) =>
      expect(Math.abs(level - values[row])).toBeLessThan(0.05)
    );
  });

  it('leaves missing values out, and has no level without values', () => {
    const values = Float64Array.from({ length: 100 }, (_, row) => (row % 3 === 0 ? NaN : 2));
    expect([...smoothLevel(minutes(100), values, 30 * MINUTE)]).toEqual(new Array(100).fill(2));
    expect([...smoothLevel(minutes(3), new Float64Array(3).fill(NaN), MINUTE)]).toEqual([NaN, NaN, NaN]);
    expect(smoothLevel(minutes(0), new Float64Array(), MINUTE)).toHaveLength(0);
  });
});
