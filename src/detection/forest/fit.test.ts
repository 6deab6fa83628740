import { matrixOf, normalNumbers } from '../testing/matrix';
import { fitForest, fitForestSteps } from './fit';
import { defaultForestParams } from './params';

const matrix = matrixOf(normalNumbers(500, 1), normalNumbers(500, 2), normalNumbers(500, 3));

describe('fitForest', () => {
  it('gives the same forest for the same rows, parameters and seed', () => {
    expect(fitForest(matrix, defaultForestParams)).toEqual(fitForest(matrix, defaultForestParams));
  });

  it('gives another forest for another seed', () => {
    const other = fitForest(matrix, { ...defaultForestParams, seed: 43 });
    expect(other.forest.splits).not.toEqual(fitForest(matrix, defaultForestParams).forest.splits);
  });

  it('gives its first trees whatever the number of trees', () => {
    const few = fitForest(matrix, { ...defaultForestParams, nEstimators: 5 }).forest;
    const many = fitForest(matrix, defaultForestParams).forest;
    expect(many.splits.subarray(0, few.splits.length)).toEqual(few.splits);
  });

  it('yields its progress after each tree', () => {
    const progress = [...fitForestSteps(matrix, { ...defaultForestParams, nEstimators: 4 })];
    expect(progress).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('draws max_samples different rows for each tree, at most as many as there are', () => {
    for (const [maxSamples, expected] of [
      ['auto', 256],
      [64, 64],
      [9999, 500],
    ] as const) {
      const { forest, sampled } = fitForest(matrix, { ...defaultForestParams, maxSamples });
      expect(forest.sampleSize).toBe(expected);
      for (let tree = 0; tree < forest.treeCount; tree++) {
        const rows = sampled.rows.subarray(sampled.starts[tree], sampled.starts[tree + 1]);
        expect(new Set(rows).size).toBe(expected);
        expect(forest.sizes[forest.treeStarts[tree]]).toBe(expected);
      }
    }
  });

  it('cuts trees at ⌈log₂ max(ψ, 2)⌉', () => {
    for (const [maxSamples, depth] of [
      [1, 0],
      [2, 1],
      [5, 3],
      [256, 8],
      [257, 9],
    ]) {
      const { forest } = fitForest(matrix, { ...defaultForestParams, maxSamples });
      expect(Math.max(...forest.depths)).toBe(depth);
    }
  });

  it('counts a row that was drawn twice once, as scikit-learn does with bootstrap', () => {
    const { forest, sampled } = fitForest(matrix, { ...defaultForestParams, bootstrap: true });
    const rows = sampled.rows.subarray(0, sampled.starts[1]);
    expect(rows.length).toBeLessThan(256);
    expect(new Set(rows).size).toBe(rows.length);
    expect(forest.sizes[0]).toBe(rows.length);
    expect(forest.sampleSize).toBe(256);
  });

  it('draws features without replacement for each tree', () => {
    const { forest } = fitForest(matrix, { ...defaultForestParams, maxFeatures: 0.7 });
    expect(forest.featuresPerTree).toBe(2);
    const used = new Set(forest.treeFeatures);
    expect(used.size).toBe(3);
    for (let tree = 0; tree < forest.treeCount; tree++) {
      const drawn = new Set<number>(forest.treeFeatures.subarray(2 * tree, 2 * tree + 2));
      expect(drawn.size).toBe(2);
      for (let node = forest.treeStarts[tree]; node < forest.treeStarts[tree + 1]; node++) {
        expect(forest.features[node] === -1 || drawn.has(forest.features[node])).toBe(true);
      }
    }
  });

  it('learns from the rows asked for, without those that miss a feature', () => {
    const gaps = matrixOf([1, NaN, 3, 4, Infinity, 6], [1, 2, 3, 4, 5, 6]);
    const { sampled, forest } = fitForest(gaps, defaultForestParams, Uint32Array.of(0, 1, 3, 4, 5));
    expect(new Set(sampled.rows)).toEqual(new Set([0, 3, 5]));
    expect(forest.sampleSize).toBe(3);
  });

  it('says how many rows were given where none is complete', () => {
    expect(() => fitForest(matrixOf([NaN, NaN]), defaultForestParams)).toThrow('None of the 2 training rows');
  });

  it('needs a feature', () => {
    expect(() => fitForest({ names: [], columns: [], rowCount: 3 }, defaultForestParams)).toThrow('at least one');
  });
});
