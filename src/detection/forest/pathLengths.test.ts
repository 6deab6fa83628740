import fc from 'fast-check';
import { numbersBelow } from '../sampling';
import { matrixOf, normalNumbers } from '../testing/matrix';
import { plainPaperPathLength, plainRangeAwarePathLength } from '../testing/plainPathLengths';
import type { FeatureMatrix, IsolationForestParams } from '../types';
import { fitForest } from './fit';
import type { IsolationForest } from './isolationForest';
import { defaultForestParams } from './params';
import { paperPathLengths } from './pathLengths';
import { rangeAwarePathLengths } from './rangeAware';
import { RowBlock } from './rowBlock';

const methods = [
  ['paper', paperPathLengths, plainPaperPathLength],
  ['rangeAware', rangeAwarePathLengths, plainRangeAwarePathLength],
] as const;

/** How far fast and plain path lengths lie apart at most, over all trees and rows. */
function farthest([, fast, plain]: (typeof methods)[number], forest: IsolationForest, matrix: FeatureMatrix): number {
  const block = new RowBlock(matrix, numbersBelow(matrix.rowCount));
  const lengthsOf = fast(forest, matrix.rowCount);
  const lengths = new Float64Array(matrix.rowCount);
  let distance = 0;
  for (let tree = 0; tree < forest.treeCount; tree++) {
    lengthsOf(tree, block, lengths);
    lengths.forEach((length, row) => {
      const values = matrix.columns.map((column) => column[row]);
      const expected = plain(forest, tree, values);
      distance = Math.max(distance, Math.abs(length - expected));
    });
  }
  return distance;
}

/** Numbers as data has them: continuous, counts with many ties, nearly equal ones, far ones, −0. */
const value = fc.oneof(
  fc.double({ noNaN: true, min: -10, max: 10 }),
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: 0, max: 50 }).map((steps) => 1e6 + steps * 1e-9),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e300, -1e300, 1e-300)
);
const rowsOf = (width: number, most: number) =>
  fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: most });
const samples = fc.integer({ min: 1, max: 20 }).chain((width) =>
  fc.record({
    training: rowsOf(width, 30),
    scored: rowsOf(width, 10),
    params: fc.record({
      nEstimators: fc.constantFrom(1, 3),
      maxSamples: fc.constantFrom<number | 'auto'>('auto', 1, 2, 3, 8),
      maxFeatures: fc.constantFrom(1, 0.4),
      bootstrap: fc.boolean(),
      extensionLevel: fc.constantFrom(0, 0, 1, 5),
      seed: fc.nat(),
    }),
  })
);
const toMatrix = (rows: number[][]) => matrixOf(...rows[0].map((_, f) => rows.map((row) => row[f])));

describe.each(methods)('path lengths, %s', (...method) => {
  it('are those of the formula, on any data', () => {
    fc.assert(
      fc.property(samples, ({ training, scored, params }) => {
        const { forest } = fitForest(toMatrix(training), params as IsolationForestParams);
        const both = toMatrix([...training, ...scored]);
        expect(farthest(method, forest, both)).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 300 }
    );
  });

  it.each([1, 3, 10, 33])('are those of the formula, on %p normal features', (width) => {
    const columns = Array.from({ length: width }, (_, f) => normalNumbers(400, f, f, 1 + f));
    // Heavier tails than in training, so that rows lie outside of every box, too.
    const scored = matrixOf(...columns.map((column, f) => column.map((x, row) => (row % 7 === f % 7 ? 3 * x : x))));
    const { forest } = fitForest(matrixOf(...columns), { ...defaultForestParams, nEstimators: 20 });
    expect(farthest(method, forest, scored)).toBeLessThanOrEqual(1e-12);
  });

  it.each([1, 4])('are those of the formula, at extension level %p', (extensionLevel) => {
    const matrix = matrixOf(...Array.from({ length: 5 }, (_, f) => normalNumbers(300, f)));
    const { forest } = fitForest(matrix, { ...defaultForestParams, extensionLevel }, numbersBelow(200));
    expect(forest.sizes).toContain(0);
    expect(farthest(method, forest, matrix)).toBeLessThanOrEqual(1e-12);
  });

  it('are finite for infinite rows', () => {
    const { forest } = fitForest(matrixOf(normalNumbers(100, 1), normalNumbers(100, 2)), defaultForestParams);
    const matrix = matrixOf([Infinity, -Infinity, 0, Infinity], [0, 1.7e308, -Infinity, Infinity]);
    const lengths = new Float64Array(4);
    method[1](forest, 4)(0, new RowBlock(matrix, numbersBelow(4)), lengths);
    expect(lengths.every((length) => Number.isFinite(length) && length >= 1)).toBe(true);
  });
});
