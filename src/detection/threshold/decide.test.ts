import fc from 'fast-check';
import { predict } from '../forest/score';
import { contaminationOffset } from '../forest/offset';
import { firstRows } from '../testing/matrix';
import { decide } from './decide';

const scoreLists = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('decide', () => {
  it('says at contamination what scikit-learn’s predict says', () => {
    const contamination = fc.oneof(fc.constant('auto' as const), fc.double({ min: 0.01, max: 0.5, noNaN: true }));
    fc.assert(
      fc.property(scoreLists, contamination, (list, share) => {
        const scores = Float64Array.from(list);
        const scoreSamples = scores.map((score) => -score);
        const training = firstRows(Math.ceil(list.length / 2), list.length);
        const offset = contaminationOffset(scoreSamples.slice(0, Math.ceil(list.length / 2)), share);
        const flagged = Uint8Array.from(predict(scoreSamples, offset), (label) => (label === -1 ? 1 : 0));
        expect(decide(scores, training, { kind: 'contamination', contamination: share }).verdicts).toEqual(flagged);
      })
    );
  });

  it("has threshold 0.5 at 'auto', and leaves a row at it normal", () => {
    const scores = Float64Array.of(0.4, 0.5, 0.500001);
    const decision = decide(scores, firstRows(3, 3), { kind: 'contamination', contamination: 'auto' });
    expect(decision).toEqual({ threshold: 0.5, verdicts: Uint8Array.of(0, 0, 1), anomalousRows: 1, scoredRows: 3 });
  });

  it('never flags a row without a score, and counts the others', () => {
    const scores = Float64Array.of(NaN, 0.9, 0.2);
    const decision = decide(scores, firstRows(1, 3), { kind: 'outOfBag' });
    expect(decision.verdicts).toEqual(Uint8Array.of(0, 1, 0));
    expect([decision.anomalousRows, decision.scoredRows]).toEqual([1, 2]);
  });

  it('looks at training rows only for its threshold', () => {
    const training = firstRows(3, 5);
    const rule = { kind: 'outOfBag' } as const;
    const [a, b] = [
      [0.4, 0.7, 0.68, 0.9, 0.1],
      [0.4, 0.7, 0.68, 0.2, 0.99],
    ].map((list) => decide(Float64Array.from(list), training, rule).threshold);
    expect(a).toBe(b);
  });

  it('rejects a contamination out of bounds', () => {
    const rule = { kind: 'contamination', contamination: 0.7 } as const;
    expect(() => decide(Float64Array.of(0.5), firstRows(1, 1), rule)).toThrow('contamination is 0.7');
  });
});
