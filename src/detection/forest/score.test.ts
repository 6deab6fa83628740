import fc from 'fast-check';
import { createRandom } from '../random';
import { matrixOf, normalNumbers } from '../testing/matrix';
import type { FeatureMatrix, ScoringMethod } from '../types';
import { fitForest } from './fit';
import { defaultForestParams } from './params';
import { anomalyScores, anomalyScoreSteps, decisionFunction, predict, scoreSamples } from './score';

const methods: ScoringMethod[] = ['paper', 'rangeAware'];
const matrix = matrixOf(normalNumbers(600, 1), normalNumbers(600, 2, 50, 5));

function mapColumns(rows: FeatureMatrix, map: (column: Float64Array, f: number) => Float64Array): FeatureMatrix {
  return matrixOf(...rows.columns.map(map));
}

describe.each(methods)('anomalyScores, %s', (method) => {
  const { forest } = fitForest(matrix, defaultForestParams);
  const scores = anomalyScores(forest, matrix, { method });

  it('lie in [0, 1] and repeat to the last bit', () => {
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(anomalyScores(fitForest(matrix, defaultForestParams).forest, matrix, { method })).toEqual(scores);
  });

  it('don’t depend on the order of the scored rows', () => {
    const reversed = mapColumns(matrix, (column) => column.slice().reverse());
    expect(anomalyScores(forest, reversed, { method }).reverse()).toEqual(scores);
  });

  it('don’t depend on which rows are scored together', () => {
    const some = mapColumns(matrix, (column) => column.slice(100, 400));
    expect(anomalyScores(forest, some, { method })).toEqual(scores.slice(100, 400));
  });

  it('don’t depend on the unit of a single feature', () => {
    // Powers of two scale without rounding, so even the last bit stays.
    const one = mapColumns(matrix, (column) => column.map((value) => value)).columns[1];
    const inOtherUnit = matrixOf(one.map((value) => value * 1024));
    const a = anomalyScores(fitForest(matrixOf(one), defaultForestParams).forest, matrixOf(one), { method });
    const b = anomalyScores(fitForest(inOtherUnit, defaultForestParams).forest, inOtherUnit, { method });
    expect(b).toEqual(a);
  });

  it('give rows with a missing feature no score', () => {
    expect(anomalyScores(forest, matrixOf([NaN, 0, 0], [50, NaN, 50]), { method })).toEqual(
      Float64Array.of(NaN, NaN, anomalyScores(forest, matrixOf([0], [50]), { method })[0])
    );
  });

  it('stay finite for any numbers', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(-Infinity, Infinity, 1e308, -1e308, 5e-324, 0));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [score] = anomalyScores(forest, matrixOf([a], [b]), { method });
        expect(score >= 0 && score <= 1).toBe(true);
      })
    );
  });

  it('stay finite where training values are far apart', () => {
    const wide = matrixOf([-1e308, 1e308, 0, 1], [1e308, -1e308, 0, 1]);
    const fitted = fitForest(wide, defaultForestParams).forest;
    const rows = matrixOf([1.7e308, -1.7e308, 5], [1.7e308, 3, Infinity]);
    expect(anomalyScores(fitted, rows, { method }).every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  it('rank a lone outlier first', () => {
    const rows = matrixOf([...normalNumbers(300, 5), 20], [...normalNumbers(300, 6), -20]);
    const found = anomalyScores(fitForest(rows, defaultForestParams).forest, rows, { method });
    expect(found.indexOf(Math.max(...found))).toBe(300);
  });

  it('are 0.5 for one single training row, as in scikit-learn', () => {
    const { forest: lone } = fitForest(matrixOf([5]), defaultForestParams);
    expect(anomalyScores(lone, matrixOf([5, 9]), { method })).toEqual(Float64Array.of(0.5, 0.5));
  });

  it('are equal for equal rows', () => {
    const same = matrixOf(new Float64Array(50).fill(3), new Float64Array(50).fill(4));
    const found = anomalyScores(fitForest(same, defaultForestParams).forest, same, { method });
    expect(new Set(found).size).toBe(1);
  });

  it('have progress that ascends to 1', () => {
    const progress = [...anomalyScoreSteps(forest, matrix, { method })];
    expect(progress.length).toBeGreaterThan(10);
    expect(progress.every((value, i) => i === 0 || value > progress[i - 1])).toBe(true);
    expect(progress.at(-1)).toBe(1);
  });

  it('reject rows with another number of features', () => {
    expect(() => anomalyScores(forest, matrixOf([1]), { method })).toThrow(
      'have 1 features; the forest was fitted on 2'
    );
  });
});

describe('anomalyScores, rangeAware', () => {
  it('is the paper’s score at a training row that every tree holds in its leaf’s box', () => {
    const { forest } = fitForest(matrix, { ...defaultForestParams, maxSamples: 600 });
    const paper = anomalyScores(forest, matrix);
    expect(anomalyScores(forest, matrix, { method: 'rangeAware' })).toEqual(paper);
  });

  it('grows with the distance beyond the training rows, where the paper’s stays', () => {
    const { forest } = fitForest(matrix, defaultForestParams);
    const beyond = matrixOf([6, 12, 24, 48, 1e6], new Float64Array(5).fill(50));
    const [paper, rangeAware] = methods.map((method) => anomalyScores(forest, beyond, { method }));
    expect(new Set(paper).size).toBe(1);
    expect(rangeAware.every((score, i) => i === 0 || score > rangeAware[i - 1])).toBe(true);
  });

  it('sees a feature leave the single value that it had in training', () => {
    const { forest } = fitForest(matrixOf(normalNumbers(400, 9), new Float64Array(400).fill(7)), defaultForestParams);
    const rows = matrixOf([0, 0, 0], [7, 8, 1000]);
    const [paper, rangeAware] = methods.map((method) => anomalyScores(forest, rows, { method }));
    expect(new Set(paper).size).toBe(1);
    expect(rangeAware[1]).toBeGreaterThan(rangeAware[0]);
    expect(rangeAware[2]).toBeGreaterThan(0.9);
  });

  it('cuts off any excess at once where all training rows are equal', () => {
    const { forest } = fitForest(matrixOf([7, 7, 7, 7]), defaultForestParams);
    const [inside, outside] = anomalyScores(forest, matrixOf([7, 7.001]), { method: 'rangeAware' });
    expect(outside).toBeGreaterThan(inside);
    expect(outside).toBeGreaterThan(0.5);
  });

  it('agrees with the expectation walked from the root down', () => {
    const { forest } = fitForest(matrixOf([0, 1]), { ...defaultForestParams, nEstimators: 1 });
    // Root box [0, 1]: a row at 3 is cut off there with chance 2/3; else it ends in a leaf of one row at depth 1.
    const expected = 2 ** -((2 / 3) * 1 + (1 / 3) * 1);
    expect(anomalyScores(forest, matrixOf([3]), { method: 'rangeAware' })[0]).toBeCloseTo(expected, 14);
  });
});

describe('out of bag', () => {
  it('scores a row only by the trees that did not sample it', () => {
    const params = { ...defaultForestParams, nEstimators: 7, maxSamples: 300 };
    const { forest, sampled } = fitForest(matrix, params);
    const scores = anomalyScores(forest, matrix, { outOfBag: sampled });
    const alone = Array.from({ length: 7 }, (_, tree) => {
      const nodes = [forest.treeStarts[tree], forest.treeStarts[tree + 1]];
      const single = {
        ...forest,
        treeCount: 1,
        treeStarts: Uint32Array.from(nodes, (node) => node - nodes[0]),
        features: forest.features.slice(...nodes),
        splits: forest.splits.slice(...nodes),
        rights: forest.rights.slice(...nodes).map((node) => node - nodes[0]),
        depths: forest.depths.slice(...nodes),
        sizes: forest.sizes.slice(...nodes),
      };
      return anomalyScores(single, matrix).map((score) => -Math.log2(score));
    });
    for (let row = 0; row < 600; row++) {
      const unseen = alone.filter(
        (_, tree) => !sampled.rows.subarray(sampled.starts[tree], sampled.starts[tree + 1]).includes(row)
      );
      const used = unseen.length > 0 ? unseen : alone;
      const mean = used.reduce((sum, lengths) => sum + lengths[row], 0) / used.length;
      expect(scores[row]).toBeCloseTo(2 ** -mean, 12);
    }
  });

  it('falls back to all trees for a row that all of them sampled', () => {
    const { forest, sampled } = fitForest(matrix, { ...defaultForestParams, maxSamples: 600 });
    expect(anomalyScores(forest, matrix, { outOfBag: sampled })).toEqual(anomalyScores(forest, matrix));
  });

  it('leaves rows that no tree sampled as they are', () => {
    const training = Uint32Array.from({ length: 300 }, (_, row) => row);
    const { forest, sampled } = fitForest(matrix, defaultForestParams, training);
    const [all, oob] = [{}, { outOfBag: sampled }].map((options) => anomalyScores(forest, matrix, options));
    expect(oob.slice(300)).toEqual(all.slice(300));
    expect(oob.slice(0, 300)).not.toEqual(all.slice(0, 300));
  });
});

describe('scikit-learn’s words', () => {
  const { forest } = fitForest(matrix, defaultForestParams);

  it('score_samples is the negative anomaly score', () => {
    expect(scoreSamples(forest, matrix)).toEqual(anomalyScores(forest, matrix).map((score) => -score));
  });

  it('predict is −1 where the decision function is negative, and only there', () => {
    const scores = Float64Array.of(-0.6, -0.5, -0.4, NaN);
    expect(decisionFunction(scores, -0.5)).toEqual(Float64Array.of(-0.6 + 0.5, 0, -0.4 + 0.5, NaN));
    expect(predict(scores, -0.5)).toEqual(Int8Array.of(-1, 1, 1, 1));
  });

  it('affine maps of features change scores no more than another seed does', () => {
    const random = createRandom(77);
    const mapped = mapColumns(matrix, (column) => {
      const [factor, shift] = [1 + 99 * random.nextDouble(), 1000 * random.nextDouble()];
      return column.map((value) => factor * value + shift);
    });
    const [a, b] = [matrix, mapped].map((rows) => anomalyScores(fitForest(rows, defaultForestParams).forest, rows));
    const distance = a.reduce((sum, score, row) => sum + Math.abs(score - b[row]), 0) / a.length;
    expect(distance).toBeLessThan(0.005);
  });
});
