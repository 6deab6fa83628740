import { numbersBelow } from '../sampling';
import { runToEnd } from '../steps';
import { matrixOf } from '../testing/matrix';
import { likenessSteps } from './likeness';

const MINUTE = 60_000;

/** One feature; rows half an hour away are at least 0.1 off, and the last is far from all. */
function likenessOf(rows: number) {
  const column = Float64Array.from({ length: rows }, (_, row) => Math.floor(row / 20) / 10);
  column[rows - 1] = 50;
  return runToEnd(
    likenessSteps({
      matrix: matrixOf(column),
      times: Float64Array.from(column, (_, row) => row * MINUTE),
      learnt: numbersBelow(rows),
      rows: Uint32Array.of(0, rows - 1),
    })
  );
}

describe('likenessSteps', () => {
  it('takes for alike what is a third further apart than normal rows are from their nearest, outliers left out', () => {
    expect(likenessOf(720).radius).toBeCloseTo((4 / 3) * 0.1, 6);
  });

  it('keeps what the detector saw of the given rows', () => {
    expect(likenessOf(720).features).toEqual(Float32Array.of(0, 50));
  });

  it('does not know where all rows are near in time', () => {
    expect(likenessOf(20).radius).toBeNaN();
  });
});
