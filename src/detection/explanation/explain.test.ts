import fc from 'fast-check';
import { fitForest } from '../forest/fit';
import { defaultForestParams } from '../forest/params';
import { anomalyScores } from '../forest/score';
import { numbersBelow } from '../sampling';
import { matrixOf, normalNumbers } from '../testing/matrix';
import type { FeatureMatrix, ScoringMethod } from '../types';
import { explain, explainSteps } from './explain';

const methods: ScoringMethod[] = ['paper', 'rangeAware'];
const matrix = matrixOf(normalNumbers(400, 1), normalNumbers(400, 2, 50, 5), normalNumbers(400, 3, 0, 0.1));
const fitted = fitForest(matrix, { ...defaultForestParams, maxSamples: 128 });

function contributionsOf(rows: FeatureMatrix, method: ScoringMethod, baseline = 0.45): number[] {
  return [...explain(fitted.forest, rows, numbersBelow(rows.rowCount), { method, baseline })];
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

/** The row of `contributions` as one array a scored row. */
function perRow(contributions: Float32Array, width: number): number[][] {
  return Array.from({ length: contributions.length / width }, (_, i) => [
    ...contributions.subarray(i * width, (i + 1) * width),
  ]);
}

describe.each(methods)('explain, %s', (method) => {
  it('sums to the score’s distance from the baseline, whatever the row', () => {
    const value = fc.oneof(fc.double({ noNaN: true, min: -100, max: 100 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(value, value, value, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, c, baseline) => {
        const row = matrixOf([a], [b], [c]);
        const [score] = anomalyScores(fitted.forest, row, { method });
        expect(sum(contributionsOf(row, method, baseline))).toBeCloseTo(score - baseline, 5);
      })
    );
  });

  it('explains the out-of-bag score where that is what the row has', () => {
    const options = { method, outOfBag: fitted.sampled };
    const scores = anomalyScores(fitted.forest, matrix, options);
    const rows = numbersBelow(matrix.rowCount);
    const explained = perRow(explain(fitted.forest, matrix, rows, { ...options, baseline: 0.4 }), 3);
    explained.forEach((contributions, row) => expect(sum(contributions)).toBeCloseTo(scores[row] - 0.4, 5));
  });

  it.each([3, 8])('puts the feature that was moved first, of %p', (features) => {
    const seeds = 120 / features;
    let first = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const learnt = Array.from({ length: features }, (_, f) => normalNumbers(400, 100 * seed + f));
      const { forest } = fitForest(matrixOf(...learnt), { ...defaultForestParams, seed });
      const ordinary = numbersBelow(400).find((row) => learnt.every((column) => Math.abs(column[row]) < 2))!;
      // In row f, feature f lies six deviations away.
      const moved = learnt.map((column, f) =>
        Float64Array.from({ length: features }, (_, row) => (row === f ? 6 : column[ordinary]))
      );
      const explained = explain(forest, matrixOf(...moved), numbersBelow(features), { method, baseline: 0.45 });
      perRow(explained, features).forEach((row, f) => (first += row.indexOf(Math.max(...row)) === f ? 1 : 0));
    }
    expect(first / 120).toBeGreaterThanOrEqual(0.99);
  });

  it('explains hyperplanes too', () => {
    const learnt = Array.from({ length: 4 }, (_, f) => normalNumbers(400, f));
    const { forest } = fitForest(matrixOf(...learnt), { ...defaultForestParams, extensionLevel: 2 });
    const moved = matrixOf(...learnt.map((_, f) => [0, 1, 2, 3].map((row) => (row === f ? 8 : 0.5))));
    const scores = anomalyScores(forest, moved, { method });
    const explained = perRow(explain(forest, moved, numbersBelow(4), { method, baseline: 0.45 }), 4);
    explained.forEach((row, f) => {
      expect(sum(row)).toBeCloseTo(scores[f] - 0.45, 5);
      expect(row.indexOf(Math.max(...row))).toBe(f);
    });
  });

  it('gives a feature that no tree uses nothing', () => {
    const one = fitForest(matrix, { ...defaultForestParams, nEstimators: 1, maxFeatures: 0.34 }).forest;
    const [used] = one.treeFeatures;
    const [row] = perRow(explain(one, matrixOf([9], [90], [9]), Uint32Array.of(0), { method, baseline: 0.4 }), 3);
    expect(row.filter((_, f) => f !== used)).toEqual([0, 0]);
    expect(row[used]).not.toBe(0);
  });

  it('gives features that are constant in training nothing while they stay', () => {
    const flat = matrixOf(normalNumbers(200, 4), new Float64Array(200).fill(7));
    const { forest } = fitForest(flat, defaultForestParams);
    const [row] = perRow(explain(forest, matrixOf([5], [7]), Uint32Array.of(0), { method, baseline: 0.4 }), 2);
    expect(row[1]).toBe(0);
    expect(row[0]).toBeGreaterThan(0);
  });

  it('shares evenly where no tree takes a step', () => {
    const lone = fitForest(matrixOf([5], [6]), defaultForestParams).forest;
    expect([...explain(lone, matrixOf([9], [6]), Uint32Array.of(0), { method, baseline: 0.25 })]).toEqual([
      0.125, 0.125,
    ]);
  });

  it('is 0 in sum, and finite, at the baseline itself', () => {
    const [baseline] = anomalyScores(fitted.forest, matrixOf([0], [50], [0]), { method });
    const contributions = contributionsOf(matrixOf([0], [50], [0]), method, baseline);
    expect(contributions.every(Number.isFinite)).toBe(true);
    expect(sum(contributions)).toBeCloseTo(0, 6);
  });

  it('says nothing about rows with a missing feature', () => {
    const contributions = contributionsOf(matrixOf([NaN, 0], [50, 50], [0, 0]), method);
    expect(contributions.map(Number.isNaN)).toEqual([true, true, true, false, false, false]);
  });

  it('explains the rows asked for, in their order', () => {
    const all = perRow(explain(fitted.forest, matrix, numbersBelow(400), { method, baseline: 0.4 }), 3);
    const some = perRow(explain(fitted.forest, matrix, Uint32Array.of(7, 3), { method, baseline: 0.4 }), 3);
    expect(some).toEqual([all[7], all[3]]);
  });
});

describe('explain, rangeAware', () => {
  it('credits a feature that leaves its single value of training', () => {
    const flat = matrixOf(normalNumbers(200, 4), new Float64Array(200).fill(7));
    const { forest } = fitForest(flat, defaultForestParams);
    const options = { method: 'rangeAware' as const, baseline: 0.4 };
    const [row] = perRow(explain(forest, matrixOf([0], [100]), Uint32Array.of(0), options), 2);
    expect(row[1]).toBeGreaterThan(0.9 * sum(row));
  });

  it('credits both features alike where both lie as far beyond', () => {
    const square = matrixOf([0, 1, 0, 1], [0, 0, 1, 1]);
    const { forest } = fitForest(square, { ...defaultForestParams, nEstimators: 1000 });
    const options = { method: 'rangeAware' as const, baseline: 0.4 };
    const [[a, b]] = perRow(explain(forest, matrixOf([50], [50]), Uint32Array.of(0), options), 2);
    expect(Math.abs(a - b)).toBeLessThan(0.01);
  });
});

describe('explainSteps', () => {
  it('has progress that ascends to 1', () => {
    const progress = [...explainSteps(fitted.forest, matrix, numbersBelow(400), { baseline: 0.4 })];
    expect(progress.length).toBeGreaterThan(5);
    expect(progress.every((value, i) => i === 0 || value > progress[i - 1])).toBe(true);
    expect(progress.at(-1)).toBe(1);
  });

  it('explains no rows with nothing', () => {
    expect(explain(fitted.forest, matrix, new Uint32Array(0), { baseline: 0.4 })).toEqual(new Float32Array(0));
  });

  it.each([0, -0.1, 1.01, NaN])('rejects a baseline of %p', (baseline) => {
    expect(() => explain(fitted.forest, matrix, numbersBelow(1), { baseline })).toThrow(`baseline is ${baseline}`);
  });

  it('rejects rows that the matrix does not have', () => {
    expect(() => explain(fitted.forest, matrix, Uint32Array.of(400), { baseline: 0.4 })).toThrow(
      'Row 400 was to be explained; the matrix has 400 rows'
    );
  });

  it('rejects rows with another number of features', () => {
    expect(() => explain(fitted.forest, matrixOf([1]), Uint32Array.of(0), { baseline: 0.4 })).toThrow(
      'have 1 features; the forest was fitted on 3'
    );
  });
});
