import { readGolden } from '../testing/golden';
import { contaminationOffset } from './offset';

const golden = readGolden<{ scoreSamples: number[]; offsets: Array<[number, number]> }>('contaminationOffset');

describe('contaminationOffset', () => {
  it.each(golden.offsets)('is numpy’s percentile: share %p → %p', (share, expected) => {
    expect(contaminationOffset(Float64Array.from(golden.scoreSamples), share)).toBeCloseTo(expected, 14);
  });

  it("is −0.5 for 'auto'", () => {
    expect(contaminationOffset(Float64Array.of(-0.9), 'auto')).toBe(-0.5);
  });

  it('leaves rows without a score out', () => {
    expect(contaminationOffset(Float64Array.of(NaN, -0.4, -0.6), 0.5)).toBe(-0.5);
  });

  it.each([0, -0.1, 0.51, NaN])('rejects a share of %p', (share) => {
    expect(() => contaminationOffset(Float64Array.of(-0.5), share)).toThrow(`contamination is ${share}`);
  });
});
