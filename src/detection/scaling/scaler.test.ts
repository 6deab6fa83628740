import fc from 'fast-check';
import { readGolden } from '../testing/golden';
import { matrixOf } from '../testing/matrix';
import type { ScalerKind } from '../types';
import { fitScaler, transform } from './scaler';
import { rescaleSpreadless } from './spreadlessColumns';

type Columns = Array<Array<number | null>>;
const golden = readGolden<Record<'columns' | ScalerKind, Columns>>('scalers');
const toMatrix = (columns: Columns) => matrixOf(...columns.map((column) => column.map((value) => value ?? NaN)));
const kinds: ScalerKind[] = ['standard', 'minMax', 'robust'];

describe.each(kinds)('the %s scaler', (kind) => {
  it('scales as scikit-learn does: missing values, constants, offsets', () => {
    const matrix = toMatrix(golden.columns);
    const scaled = transform(fitScaler(kind, matrix), matrix);
    toMatrix(golden[kind]).columns.forEach((expected, f) => {
      expected.forEach((value, row) => {
        if (Number.isNaN(value)) {
          expect(scaled.columns[f][row]).toBeNaN();
        } else {
          expect(scaled.columns[f][row]).toBeCloseTo(value, 10);
        }
      });
    });
  });

  it('learns from the rows asked for only', () => {
    const matrix = matrixOf([1, 2, 3, 1e6]);
    expect(fitScaler(kind, matrix, Uint32Array.of(0, 1, 2))).toEqual(fitScaler(kind, matrixOf([1, 2, 3])));
  });

  it('ignores infinite values, and leaves a column without any value alone', () => {
    expect(fitScaler(kind, matrixOf([1, Infinity, 2, 3]))).toEqual(fitScaler(kind, matrixOf([1, 2, 3])));
    const empty = matrixOf([NaN, NaN]);
    expect(transform(fitScaler(kind, empty), empty).columns[0]).toEqual(Float64Array.of(NaN, NaN));
  });

  it('keeps the order of values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), (values) => {
        const matrix = matrixOf(values);
        const [scaled] = transform(fitScaler(kind, matrix), matrix).columns;
        const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
        expect(order.every((row, i) => i === 0 || scaled[order[i - 1]] <= scaled[row])).toBe(true);
      })
    );
  });

  it('rejects rows with another number of features', () => {
    expect(() => transform(fitScaler(kind, matrixOf([1, 2])), matrixOf([1], [2]))).toThrow('have 2 features');
  });

  it('judges the change of a constant by 1 % of its size, at least 0.01', () => {
    const matrix = matrixOf([0, 0, 0], [500, 500, 500], [1, 2, 3]);
    const scaler = fitScaler(kind, matrix);
    const rescaled = rescaleSpreadless(scaler);
    expect(rescaled.columns.map(({ scale }) => scale)).toEqual([0.01, 5, scaler.columns[2].scale]);
  });
});

describe('fitScaler', () => {
  it('says which scalers there are', () => {
    expect(() => fitScaler('log' as ScalerKind, matrixOf([1]))).toThrow(
      '"log"; it must be one of standard, minMax, robust'
    );
  });
});
