import fc from 'fast-check';
import { readGolden } from '../testing/golden';
import { averagePrecision, rocAuc } from './ranking';

const golden = readGolden<{ truth: number[]; scores: number[]; rocAuc: number; averagePrecision: number }>('metrics');
const truth = Uint8Array.from(golden.truth);
const scores = Float64Array.from(golden.scores);

describe('rocAuc', () => {
  it('agrees with scikit-learn, ties included', () => {
    expect(rocAuc(truth, scores)).toBeCloseTo(golden.rocAuc, 12);
  });

  it('is 0.5 where all scores are equal and NaN where a class is absent', () => {
    expect(rocAuc(Uint8Array.of(0, 1, 0), Float64Array.of(0.3, 0.3, 0.3))).toBe(0.5);
    expect(rocAuc(Uint8Array.of(1, 1), Float64Array.of(0.3, 0.4))).toBeNaN();
  });
});

describe('averagePrecision', () => {
  it('agrees with scikit-learn, ties included', () => {
    expect(averagePrecision(truth, scores)).toBeCloseTo(golden.averagePrecision, 12);
  });

  it('leaves rows without a score out', () => {
    expect(averagePrecision(Uint8Array.of(0, 1, 1), Float64Array.of(0.1, 0.9, NaN))).toBe(1);
  });

  it('is NaN where no row is anomalous', () => {
    expect(averagePrecision(Uint8Array.of(0, 0), Float64Array.of(0.1, 0.9))).toBeNaN();
  });
});

it('both agree with counting pairs and thresholds one by one', () => {
  const rows = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 8 })), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(rows, (list) => {
      fc.pre(list.some(([anomalous]) => anomalous) && list.some(([anomalous]) => !anomalous));
      const labels = Uint8Array.from(list, ([anomalous]) => (anomalous ? 1 : 0));
      const values = Float64Array.from(list, ([, score]) => score / 8);
      const [positives, negatives] = [true, false].map((label) =>
        list.filter(([is]) => is === label).map(([, s]) => s)
      );
      const won = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
      expect(rocAuc(labels, values)).toBeCloseTo(won.reduce<number>((sum, w) => sum + w, 0) / won.length, 12);
      let precision = 0;
      for (const own of positives) {
        const above = positives.filter((p) => p >= own).length;
        precision += above / (above + negatives.filter((n) => n >= own).length);
      }
      expect(averagePrecision(labels, values)).toBeCloseTo(precision / positives.length, 12);
    })
  );
});
