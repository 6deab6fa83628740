import { createRandom } from '../random';
import { fitParetoTail } from './paretoTail';

/** Excesses of a generalised Pareto distribution, by its quantile function. */
function excesses(count: number, shape: number, scale: number): Float64Array {
  const random = createRandom(7);
  return Float64Array.from({ length: count }, () => {
    const p = 1 - random.nextDouble();
    return shape === 0 ? -scale * Math.log(p) : (scale / shape) * (p ** -shape - 1);
  });
}

it.each([
  [0, 0.1],
  [-0.1, 0.1],
  [0.2, 0.05],
])('finds shape %d and scale %d again', (shape, scale) => {
  const fitted = fitParetoTail(excesses(20_000, shape, scale));
  expect(fitted.shape).toBeCloseTo(shape, 1);
  expect(fitted.scale / scale).toBeCloseTo(1, 1);
});

it('takes few excesses for exponential, with their mean as scale', () => {
  expect(fitParetoTail(Float64Array.of(0.1, 0.2, 0.3))).toEqual({ shape: 0, scale: expect.closeTo(0.2, 12) });
});

it('has no scale where nothing exceeds', () => {
  expect(fitParetoTail(new Float64Array(50))).toEqual({ shape: 0, scale: 0 });
});

it('keeps the mean where the shape is held back', () => {
  const list = Float64Array.from({ length: 40 }, (_, i) => (i < 39 ? 0.001 : 10));
  const { shape, scale } = fitParetoTail(list);
  expect(shape).toBe(0.25);
  expect(scale / (1 - shape)).toBeCloseTo(list.reduce((sum, x) => sum + x, 0) / 40, 12);
});
