import fc from 'fast-check';
import { numbersBelow } from '../../sampling';
import { matrixOf, normalNumbers } from '../../testing/matrix';
import type { FeatureMatrix, IsolationForestParams } from '../../types';
import { fitForest } from '../fit';
import type { IsolationForest } from '../isolationForest';
import { defaultForestParams } from '../params';
import { rangeAwarePathLengths } from '../rangeAware';
import { RowBlock } from '../rowBlock';
import { anomalyScores } from '../score';
import { Kernel, loadKernel } from './kernel';
import { fitsKernel } from './forestLayout';

const kernel = new Kernel();

/** The bits of every row's length in every tree, for rows that have all features. */
function lengthsOf(forest: IsolationForest, matrix: FeatureMatrix, by: Kernel | null): BigUint64Array[] {
  const complete = numbersBelow(matrix.rowCount).filter((row) =>
    matrix.columns.every((column) => !Number.isNaN(column[row]))
  );
  const block = new RowBlock(matrix, numbersBelow(matrix.rowCount));
  const measure = rangeAwarePathLengths(forest, matrix.rowCount, by);
  return Array.from({ length: forest.treeCount }, (_, tree) => {
    const lengths = new Float64Array(matrix.rowCount);
    measure(tree, block, lengths);
    return new BigUint64Array(Float64Array.from(complete, (row) => lengths[row]).buffer);
  });
}

const finite = fc.oneof(
  fc.double({ noNaN: true, min: -10, max: 10 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: 0, max: 50 }).map((steps) => 1e6 + steps * 1e-9),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e308, -1e308, 1.7e308, 1e-300, 2 ** 1000, -(2 ** 1001))
);
const value = fc.oneof(
  { weight: 12, arbitrary: finite },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) }
);
const rowsOf = (number: fc.Arbitrary<number>, width: number, most: number) =>
  fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 1, maxLength: most });
const samples = fc.integer({ min: 1, max: 40 }).chain((width) =>
  fc.record({
    training: rowsOf(finite, width, 30),
    scored: rowsOf(value, width, 10),
    params: fc.record({
      nEstimators: fc.constantFrom(1, 3),
      maxSamples: fc.constantFrom<number | 'auto'>('auto', 1, 2, 3, 8),
      maxFeatures: fc.constantFrom(1, 0.4),
      bootstrap: fc.boolean(),
      extensionLevel: fc.constantFrom(0, 0, 0, 1, 5),
      seed: fc.nat(),
    }),
  })
);
const toMatrix = (rows: number[][]) => matrixOf(...rows[0].map((_, f) => rows.map((row) => row[f])));

describe('the kernel', () => {
  it('gives the lengths of the TypeScript to the last bit, on any data', () => {
    fc.assert(
      fc.property(samples, ({ training, scored, params }) => {
        const { forest } = fitForest(toMatrix(training), params as IsolationForestParams);
        // Values that were learnt from tie with splits and bounds.
        const matrix = toMatrix([...training, ...scored]);
        expect(lengthsOf(forest, matrix, kernel)).toEqual(lengthsOf(forest, matrix, null));
      }),
      { numRuns: 500 }
    );
  });

  it.each([1, 2, 3, 10, 16, 17, 33])('does so on %p normal features', (width) => {
    const columns = Array.from({ length: width }, (_, f) => normalNumbers(701, f, f, 1 + f));
    const scored = matrixOf(...columns.map((column, f) => column.map((x, row) => (row % 7 === f % 7 ? 3 * x : x))));
    const { forest } = fitForest(matrixOf(...columns), { ...defaultForestParams, nEstimators: 20 });
    expect(lengthsOf(forest, scored, kernel)).toEqual(lengthsOf(forest, scored, null));
  });

  it('serves forests of other shapes in turns', () => {
    const shapes = [3, 8, 5].map((width) => {
      const matrix = matrixOf(...Array.from({ length: width }, (_, f) => normalNumbers(300, f)));
      const { forest } = fitForest(matrix, { ...defaultForestParams, nEstimators: 5 });
      const block = new RowBlock(matrix, numbersBelow(300));
      const measure = rangeAwarePathLengths(forest, 300, kernel);
      return { measure, block, expected: lengthsOf(forest, matrix, null) };
    });
    for (let tree = 0; tree < 5; tree++) {
      for (const { measure, block, expected } of shapes) {
        const lengths = new Float64Array(300);
        measure(tree, block, lengths);
        expect(new BigUint64Array(lengths.buffer)).toEqual(expected[tree]);
      }
    }
  });

  it('is left out where a forest would take too much memory', () => {
    const matrix = matrixOf(...Array.from({ length: 400 }, (_, f) => normalNumbers(300, f)));
    const fitted = (nEstimators: number) => fitForest(matrix, { ...defaultForestParams, nEstimators });
    expect(fitsKernel(fitted(10).forest)).toBe(true);
    expect(fitsKernel(fitted(100).forest)).toBe(false);
  });
});

describe('scores', () => {
  const matrix = matrixOf(...Array.from({ length: 4 }, (_, f) => normalNumbers(2_500, f)));
  const { forest, sampled } = fitForest(matrix, { ...defaultForestParams, nEstimators: 30 });

  it('are the same with WebAssembly and without', () => {
    const scores = [true, false].map((webAssembly) =>
      anomalyScores(forest, matrix, { method: 'rangeAware', outOfBag: sampled, webAssembly })
    );
    expect(loadKernel()).toBeInstanceOf(Kernel);
    expect(scores[1]).toEqual(scores[0]);
  });

  it('are there where the page’s policy forbids WebAssembly', () => {
    const expected = anomalyScores(forest, matrix, { method: 'rangeAware' });
    jest.isolateModules(() => {
      const forbidden = jest.spyOn(WebAssembly, 'Module').mockImplementation(() => {
        throw new WebAssembly.CompileError('Refused to compile');
      });
      const scoring: { anomalyScores: typeof anomalyScores } = jest.requireActual('../score');
      expect(scoring.anomalyScores(forest, matrix, { method: 'rangeAware' })).toEqual(expected);
      expect(forbidden).toHaveBeenCalledTimes(1);
      forbidden.mockRestore();
    });
  });
});
