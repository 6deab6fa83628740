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
