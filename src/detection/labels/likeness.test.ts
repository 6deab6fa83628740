import { numbersBelow } from '../sampling';
import { matrixOf } from '../testing/matrix';
import { likenessOf, radiusOf } from './likeness';

const MINUTE = 60_000;

/** One feature; rows half an hour away are at least 0.1 off, and the last is far from all. */
function likenessOfRows(rows: number) {
  const column = Float64Array.from({ length: rows }, (_, row) => Math.floor(row / 20) / 10);
  column[rows - 1] = 50;
  return likenessOf({
    matrix: matrixOf(column),
    times: Float64Array.from(column, (_, row) => row * MINUTE),
    learnt: numbersBelow(rows),
    rows: Uint32Array.of(0, rows - 1),
  });
}

describe('likeness', () => {
  it('takes for alike what is a third further apart than normal rows are from their nearest, outliers left out', () => {
    expect(radiusOf(likenessOfRows(720))).toBeCloseTo((4 / 3) * 0.1, 6);
  });

  it('keeps what the detector saw of the given rows', () => {
    expect(likenessOfRows(720).features).toEqual(Float32Array.of(0, 50));
  });

  it('does not know where all rows are near in time', () => {
    expect(radiusOf(likenessOfRows(20))).toBeNaN();
  });
});
