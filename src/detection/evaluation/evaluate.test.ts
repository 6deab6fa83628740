import fc from 'fast-check';
import { evaluate } from './evaluate';

const MINUTE = 60_000;

/** Ten minutes of training and ten after it; rows 3 and 15–16 are an incident. */
const input = {
  times: Float64Array.from({ length: 20 }, (_, row) => row * MINUTE),
  truth: Uint8Array.from({ length: 20 }, (_, row) => ([3, 15, 16].includes(row) ? 1 : 0)),
  scores: Float64Array.from({ length: 20 }, (_, row) => (row === 15 || row === 16 ? 0.9 : 0.4 + row / 100)),
  verdicts: Uint8Array.from({ length: 20 }, (_, row) => (row === 16 ? 1 : 0)),
  training: Uint8Array.from({ length: 20 }, (_, row) => (row < 10 ? 1 : 0)),
};

describe('evaluate', () => {
  it('judges the training window apart from the rest', () => {
    const { inSample, outOfSample } = evaluate(input);
    expect(outOfSample).toMatchObject({
      rows: 10,
      events: { events: 1, caught: 1, delays: [1], falseAlarms: 0 },
      confusion: { truePositives: 1, falsePositives: 0, falseNegatives: 1, trueNegatives: 8 },
      averagePrecision: 1,
      rocAuc: 1,
    });
    expect(outOfSample?.classification.classes[1]).toMatchObject({ precision: 1, recall: 0.5, support: 2 });
    expect(inSample).toMatchObject({ rows: 10, events: { events: 1, caught: 0 }, confusion: { falseNegatives: 1 } });
  });

  it('has nothing to say of rows that are not there', () => {
    const all = evaluate({ ...input, training: new Uint8Array(20).fill(1) });
    expect(all.outOfSample).toBeNull();
    expect(all.inSample?.rows).toBe(20);
    expect(evaluate({ ...input, training: new Uint8Array(20) }).inSample).toBeNull();
  });

  it('takes an incident row without a score for missed, and leaves it out of the ranking', () => {
    const scores = input.scores.map((score, row) => (row === 15 ? NaN : score));
    const { outOfSample } = evaluate({ ...input, scores });
    expect(outOfSample).toMatchObject({ confusion: { falseNegatives: 1 }, averagePrecision: 1 });
  });

  it('gives the confusion matrix that its classification report is of', () => {
    const flags = fc.uint8Array({ minLength: 20, maxLength: 20, max: 1 });
    fc.assert(
      fc.property(flags, flags, (truth, verdicts) => {
        const { outOfSample } = evaluate({ ...input, truth, verdicts });
        const { truePositives, falsePositives, falseNegatives, trueNegatives } = outOfSample!.confusion;
        expect(truePositives + falsePositives + falseNegatives + trueNegatives).toBe(10);
        expect(outOfSample!.classification.accuracy).toBeCloseTo((truePositives + trueNegatives) / 10, 12);
        expect(outOfSample!.classification.classes[1].support).toBe(truePositives + falseNegatives);
      })
    );
  });
});
