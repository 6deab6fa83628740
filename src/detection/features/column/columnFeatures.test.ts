import { runToEnd } from '../../steps';
import { normalNumbers, signalOf } from '../../testing/matrix';
import { columnFeatures } from './columnFeatures';

const STEP = 300_000;
const ROWS = 1200;
const TRAINING = Uint32Array.from({ length: 700 }, (_, row) => row);

const timesOf = (rows: number) => Float64Array.from({ length: rows }, (_, row) => row * STEP);
const noise = normalNumbers(ROWS, 3, 50, 5);
const featuresOf = (values: Float64Array) =>
  runToEnd(columnFeatures(timesOf(values.length), signalOf('queue', values), TRAINING, STEP));

describe('columnFeatures', () => {
  it('are named after the signal, each with its window', () => {
    expect(featuresOf(noise).matrix.names).toEqual([
      'queue level',
      'queue change',
      'queue vs 12 rows',
      'queue vs 72 rows',
      'queue pooled vs 72 rows',
    ]);
  });

  it('hold a value against its time of day where two days of training have one', () => {
    const daily = noise.map((value, row) => value + 40 * Math.sin((2 * Math.PI * row) / 288));
    const { matrix, reading } = featuresOf(daily);
    expect(matrix.names.at(-1)).toBe('queue vs time of day');
    expect(reading.typical[1072 - 288]).toBeCloseTo(50 + 40 * Math.sin((2 * Math.PI * (1072 - 288)) / 288), -1);
  });

  it('say what was typical in the signal’s own unit', () => {
    const { reading } = featuresOf(noise);
    expect(reading.actual).toEqual(noise);
    expect(reading.typical[1100] / 50).toBeCloseTo(1, 1);
  });

  it('are causal: what comes later changes nothing', () => {
    const changed = noise.map((value, row) => (row < 1000 ? value : 9 * value));
    const [whole, other] = [featuresOf(noise), featuresOf(changed)].map(({ matrix }) => matrix.columns);
    whole.forEach((column, f) => expect(other[f].subarray(0, 1000)).toEqual(column.subarray(0, 1000)));
  });

  it('are missing where the value is, and only there once the windows are full', () => {
    const holes = noise.map((value, row) => (row % 10 === 7 ? NaN : value));
    const [, change, ...windows] = featuresOf(holes).matrix.columns;
    expect(change.findIndex((value, row) => row > 0 && Number.isNaN(value) !== [7, 8].includes(row % 10))).toBe(-1);
    for (const column of windows) {
      expect(column.findIndex((value, row) => row > 100 && Number.isNaN(value) !== (row % 10 === 7))).toBe(-1);
    }
  });

  it('see a spike in every feature, and a new level for as long as their windows', () => {
    const shifted = noise.map((value, row) => (row >= 900 ? value + 60 : value));
    const [level, change, short, long, pooled] = featuresOf(shifted).matrix.columns;
    [level, change, short, long, pooled].forEach((column) => expect(column[900]).toBeGreaterThan(1));
    expect(Math.abs(short[920])).toBeLessThan(3);
    expect(long[930]).toBeGreaterThan(3);
    expect(pooled[930]).toBeGreaterThan(3);
    expect(Math.abs(long[980])).toBeLessThan(3);
    expect(level[1100]).toBeGreaterThan(3);
  });

  it.each([0, 1])('have numbers where training is mostly %d', (usual) => {
    const sparse = Float64Array.from({ length: ROWS }, (_, row) => (row % 100 === 50 ? 3 : usual));
    featuresOf(sparse).matrix.columns.forEach((column) =>
      expect(column.slice(80).every((value) => Number.isFinite(value))).toBe(true)
    );
  });
});
