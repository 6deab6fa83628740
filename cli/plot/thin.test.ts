import { thin } from './thin';

const times = Float64Array.from({ length: 1_000 }, (_, row) => row);

describe('thin', () => {
  it('leaves a short line as it is', () => {
    expect(thin(Float64Array.of(1, 2, 3), Float64Array.of(5, NaN, 7), 2)).toEqual([
      [1, 5],
      [2, null],
      [3, 7],
    ]);
  });

  it('keeps every peak and every trough', () => {
    const values = times.map((row) => (row === 501 ? 99 : row === 777 ? -99 : row % 7));
    const points = thin(times, values, 20);
    expect(points.length).toBeLessThanOrEqual(40);
    expect(points).toContainEqual([501, 99]);
    expect(points).toContainEqual([777, -99]);
    expect(points.map(([time]) => time)).toEqual(points.map(([time]) => time).sort((a, b) => a - b));
  });

  it('breaks the line where a whole bucket is missing', () => {
    const values = times.map((row) => (row >= 400 && row < 500 ? NaN : row));
    expect(thin(times, values, 10)).toContainEqual([400, null]);
  });
});
