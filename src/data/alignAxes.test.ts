import fc from 'fast-check';
import { alignAxes } from './alignAxes';

const grid = (from: number, step: number, count: number) =>
  Float64Array.from({ length: count }, (_, i) => from + i * step);

test('equal axes are one axis, without places', () => {
  const axis = grid(0, 60, 5);
  const alignment = alignAxes([axis, Float64Array.from(axis)]);
  expect(alignment).toEqual({ times: axis, mode: 'exact', places: [undefined, undefined], stepMs: 60 });
  expect(alignment.times).toBe(axis);
});

test('axes on one grid are joined on exact time', () => {
  const alignment = alignAxes([grid(120, 60, 5), grid(0, 60, 5)]);
  expect(alignment.mode).toBe('exact');
  expect(alignment.times).toEqual(grid(0, 60, 7));
  expect(alignment.places).toEqual([Int32Array.of(2, 3, 4, 5, 6), Int32Array.of(0, 1, 2, 3, 4)]);
});

test('a sparse axis on the grid does not coarsen the others', () => {
  const alignment = alignAxes([grid(0, 60, 100), Float64Array.of(0, 300, 360, 2400, 5940)]);
  expect(alignment).toMatchObject({ mode: 'exact', stepMs: 60 });
  expect(alignment.times).toHaveLength(100);
});

test('irregular axes that share most of their times are joined', () => {
  const alignment = alignAxes([Float64Array.of(1, 5, 6, 20), Float64Array.of(5, 6, 20)]);
  expect(alignment.mode).toBe('exact');
  expect(alignment.times).toEqual(Float64Array.of(1, 5, 6, 20));
});

test('a coarser step cuts everything into its buckets', () => {
  const alignment = alignAxes([grid(0, 60, 10), grid(0, 300, 2 + 1)]);
  expect(alignment).toMatchObject({ mode: 'buckets', stepMs: 300 });
  expect(alignment.times).toEqual(Float64Array.of(0, 300, 600));
  expect(alignment.places[0]).toEqual(Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1));
});

test('another phase cuts everything into buckets of the common step', () => {
  const alignment = alignAxes([grid(0, 60, 4), grid(7, 60, 4)]);
  expect(alignment).toMatchObject({ mode: 'buckets', stepMs: 60 });
  expect(alignment.times).toEqual(grid(0, 60, 4));
});

test('times ascend strictly, and every row has a place that is its own time or its bucket', () => {
  const axis = fc
    .uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1 })
    .map((times) => Float64Array.from(times).sort());
  fc.assert(
    fc.property(fc.array(axis, { minLength: 1, maxLength: 4 }), (axes) => {
      const { times, places, mode, stepMs } = alignAxes(axes);
      times.forEach((time, i) => expect(i === 0 || time > times[i - 1]).toBe(true));
      axes.forEach((own, i) =>
        own.forEach((time, row) => {
          const place = times[places[i] ? places[i][row] : row];
          expect(mode === 'exact' ? place === time : place <= time && time < place + stepMs).toBe(true);
        })
      );
    })
  );
});
