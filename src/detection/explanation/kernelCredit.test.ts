import fc from 'fast-check';
import { fitForest } from '../forest/fit';
import { defaultForestParams } from '../forest/params';
import { numbersBelow } from '../sampling';
import { matrixOf, normalNumbers } from '../testing/matrix';
import { explain } from './explain';
import { creditsByKernel } from './kernelCredit';

const value = fc.oneof(
  fc.double({ noNaN: true, min: -10, max: 10 }),
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom(0, -0, 5e-324, 1e308, -1e308, 1e-300, 2 ** 1000)
);
const rowsOf = (number: fc.Arbitrary<number>, width: number, most: number) =>
  fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 2, maxLength: most });
const samples = fc.integer({ min: 1, max: 20 }).chain((width) =>
  fc.record({
    training: rowsOf(value, width, 30),
    explained: rowsOf(fc.oneof({ weight: 12, arbitrary: value }, fc.constantFrom(NaN, Infinity, -Infinity)), width, 10),
    maxSamples: fc.constantFrom<number | 'auto'>('auto', 1, 2, 8),
    seed: fc.nat(),
  })
);
const toMatrix = (rows: number[][]) => matrixOf(...rows[0].map((_, f) => rows.map((row) => row[f])));

describe('contributions by the kernel', () => {
  it('are those of the TypeScript to the last bit, on any data', () => {
    fc.assert(
      fc.property(samples, ({ training, explained, maxSamples, seed }) => {
        const params = { ...defaultForestParams, maxSamples, seed, nEstimators: 5 };
        const { forest, sampled } = fitForest(toMatrix(training), params);
        const matrix = toMatrix([...training, ...explained]);
        const [byKernel, plain] = [true, false].map((webAssembly) =>
          explain(forest, matrix, numbersBelow(matrix.rowCount), {
            ...{ method: 'rangeAware', outOfBag: sampled, baseline: 0.45, webAssembly },
          })
        );
        expect(creditsByKernel(forest, 'rangeAware')).toBe(true);
        expect(byKernel).toEqual(plain);
      }),
      { numRuns: 300 }
    );
  });

  it.each([1, 3, 10, 17])('are so on %p normal features, over several blocks', (width) => {
    const columns = Array.from({ length: width }, (_, f) => normalNumbers(700, f, f, 1 + f));
    const moved = matrixOf(...columns.map((column, f) => column.map((x, row) => (row % 7 === f % 7 ? 3 * x : x))));
    const { forest } = fitForest(matrixOf(...columns), { ...defaultForestParams, nEstimators: 20 });
    const [byKernel, plain] = [true, false].map((webAssembly) =>
      explain(forest, moved, numbersBelow(700), { method: 'rangeAware', baseline: 0.45, webAssembly })
    );
    expect(byKernel).toEqual(plain);
  });
});
