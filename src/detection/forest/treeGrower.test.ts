import fc from 'fast-check';
import { createRandom } from '../random';
import { matrixOf } from '../testing/matrix';
import { TreeGrower } from './treeGrower';
import { LEAF } from './isolationForest';

const column = (rows: number) =>
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: rows, maxLength: rows });
const samples = fc
  .integer({ min: 1, max: 40 })
  .chain((rows) => fc.tuple(fc.array(column(rows), { minLength: 1, maxLength: 3 }), fc.nat()));

function grow(columns: number[][], seed = 1, depthLimit = 6, planeTerms = 1) {
  const matrix = matrixOf(...columns);
  const rows = Uint32Array.from({ length: matrix.rowCount }, (_, row) => row);
  const features = Uint32Array.from({ length: columns.length }, (_, f) => f);
  const shape = { sampleSize: rows.length, featuresPerTree: features.length, depthLimit, planeTerms };
  const grower = new TreeGrower(matrix.columns, shape);
  grower.grow(rows, features, createRandom(seed));
  return grower.nodes.stored();
}

describe('TreeGrower', () => {
  it('splits every node into two that hold rows, and all of them', () => {
    fc.assert(
      fc.property(samples, ([columns, seed]) => {
        const tree = grow(columns, seed);
        expect(tree.sizes[0]).toBe(columns[0].length);
        tree.features.forEach((feature, node) => {
          if (feature !== LEAF) {
            const [left, right] = [node + 1, tree.rights[node]];
            expect(tree.sizes[left]).toBeGreaterThan(0);
            expect(tree.sizes[right]).toBeGreaterThan(0);
            expect(tree.sizes[left] + tree.sizes[right]).toBe(tree.sizes[node]);
            expect([tree.parents[left], tree.parents[right]]).toEqual([node, node]);
          }
        });
      })
    );
  });

  it('ends at the depth limit, or where no feature varies', () => {
    fc.assert(
      fc.property(samples, ([columns, seed]) => {
        const tree = grow(columns, seed, 3);
        tree.features.forEach((feature, node) => {
          const width = columns.length;
          const box = (sides: Float64Array) => sides.subarray(node * width, (node + 1) * width);
          const varies = box(tree.boxMinima).some((low, f) => low < box(tree.boxMaxima)[f]);
          expect(feature === LEAF).toBe(!varies || tree.depths[node] === 3);
        });
      })
    );
  });

  it('keeps the box of the rows in every node, and splits within it', () => {
    const tree = grow([
      [0, 1, 2, 3, 10],
      [5, 5, 5, 5, 5],
    ]);
    expect([tree.boxMinima[0], tree.boxMaxima[0]]).toEqual([0, 10]);
    expect([tree.boxMinima[1], tree.boxMaxima[1]]).toEqual([5, 5]);
    expect(tree.splits[0]).toBeGreaterThanOrEqual(0);
    expect(tree.splits[0]).toBeLessThan(10);
  });

  it('never splits on a constant feature', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(
        grow(
          [
            [7, 7, 7, 7],
            [1, 2, 3, 4],
          ],
          seed
        ).features
      ).not.toContain(0);
    }
  });

  it('chooses uniformly among the features that vary', () => {
    const counts = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed++) {
      counts[
        grow(
          [
            [0, 1, 2],
            [5, 5, 5],
            [0, 1000, 3],
          ],
          seed
        ).features[0]
      ]++;
    }
    expect(counts[1]).toBe(0);
    // Five standard deviations of a fair coin tossed 3,000 times.
    expect(Math.abs(counts[0] - 1500)).toBeLessThan(5 * 27.4);
  });

  it('leaves equal rows together', () => {
    const tree = grow([
      [3, 3, 3],
      [4, 4, 4],
    ]);
    expect([...tree.features]).toEqual([LEAF]);
    expect([...tree.sizes]).toEqual([3]);
  });

  it('splits values whose distance overflows', () => {
    const tree = grow([[-1e308, 1e308]]);
    expect([...tree.sizes]).toEqual([2, 1, 1]);
  });

  it('cuts by hyperplanes into two that hold all rows, each in its box', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: 3 }), ([columns, seed], terms) => {
        const tree = grow(columns, seed, 5, Math.min(terms, columns.length));
        tree.features.forEach((feature, node) => {
          if (feature !== LEAF) {
            expect(tree.sizes[node + 1] + tree.sizes[tree.rights[node]]).toBe(tree.sizes[node]);
          }
          const [parent, width] = [tree.parents[node], columns.length];
          for (let f = 0; f < width; f++) {
            expect(tree.boxMinima[node * width + f]).toBeGreaterThanOrEqual(tree.boxMinima[parent * width + f]);
            expect(tree.boxMaxima[node * width + f]).toBeLessThanOrEqual(tree.boxMaxima[parent * width + f]);
          }
        });
      })
    );
  });

  it('turns hyperplanes only in features that vary', () => {
    const tree = grow(
      [
        [0, 1, 2, 3, 4],
        [7, 7, 7, 7, 7],
        [4, 2, 0, 1, 3],
      ],
      3,
      4,
      3
    );
    tree.features.forEach((feature, node) => {
      const terms = [0, 1, 2].filter((term) => feature !== LEAF && tree.planeWeights[3 * node + term] !== 0);
      expect(terms.map((term) => tree.planeFeatures[3 * node + term])).not.toContain(1);
    });
  });
});
