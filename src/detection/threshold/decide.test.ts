import fc from 'fast-check';
import { predict } from '../forest/score';
import { contaminationOffset } from '../forest/offset';
import { defaultIncidentRules } from '../incidents/incidentRules';
import { detectionScoresOf } from '../testing/detectionScores';
import { firstRows } from '../testing/matrix';
import type { DetectionScores, IncidentRules, ThresholdRule } from '../types';
import { decide as decideOn } from './decide';

const scoreLists = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 });

/** Decides on rows a minute apart. */
function decide(
  scores: ArrayLike<number>,
  training: Uint8Array,
  threshold: ThresholdRule,
  { incidents, ...rest }: Partial<DetectionScores> & { incidents?: Partial<IncidentRules> } = {}
) {
  return decideOn({
    times: Float64Array.from(scores, (_, row) => row * 60_000),
    training,
    detection: detectionScoresOf(scores, { learnt: training, ...rest }),
    threshold,
    incidents: { ...defaultIncidentRules, ...incidents },
  });
}

const AUTO: ThresholdRule = { kind: 'contamination', contamination: 'auto' };

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
    expect(decision).toMatchObject({
      threshold: 0.5,
      verdicts: Uint8Array.of(0, 0, 1),
      anomalousRows: 1,
      scoredRows: 3,
      incidents: [{ firstRow: 2, lastRow: 2, peakRow: 2 }],
    });
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

  it('takes the quantile of the rows learnt from', () => {
    const { threshold } = decide([0.1, 0.2, 0.3, 0.99], firstRows(3, 4), { kind: 'quantile', quantile: 0.5 });
    expect(threshold).toBe(0.2);
  });

  it.each<[ThresholdRule, string]>([
    [{ kind: 'quantile', quantile: 1 }, 'quantile is 1'],
    [{ kind: 'quantile', quantile: NaN }, 'quantile is NaN'],
    [{ kind: 'alarmsPerDay', alarmsPerDay: 0 }, 'alarms per day is 0'],
  ])('rejects %p', (rule, message) => {
    expect(() => decide([0.5], firstRows(1, 1), rule)).toThrow(message);
  });

  it('keeps the out-of-bag rule where rows are too few to extrapolate alarms from', () => {
    const decision = decide([0.5, 0.7, 0.68], firstRows(3, 3), { kind: 'alarmsPerDay', alarmsPerDay: 1 });
    expect(decision.threshold).toBe(0.7);
    expect(decision.alarmsPerDay).toBeNaN();
  });

  it('confirms verdicts where something says what moves', () => {
    const scores = [0.4, 0.55, 0.4, 0.4, 0.55, 0.55];
    const movement = new Float64Array(6).fill(1);
    expect([...decide(scores, firstRows(1, 6), AUTO).verdicts]).toEqual([0, 1, 0, 0, 1, 1]);
    expect([...decide(scores, firstRows(1, 6), AUTO, { movement }).verdicts]).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('drops incidents that are too short, with their verdicts', () => {
    const decision = decide([0.4, 0.9, 0.4, 0.9, 0.9], firstRows(1, 5), AUTO, {
      incidents: { minimumMinutes: 2, mergeGapMinutes: 0 },
    });
    expect([...decision.verdicts]).toEqual([0, 0, 0, 1, 1]);
    expect(decision.incidents).toMatchObject([{ firstRow: 3, lastRow: 4 }]);
    expect(decision.anomalousRows).toBe(2);
  });

  it('joins incidents across the gap, and leaves the verdicts between them', () => {
    const decision = decide([0.9, 0.4, 0.95, 0.4, 0.4, 0.9], firstRows(1, 6), AUTO, {
      incidents: { mergeGapMinutes: 1 },
    });
    expect([...decision.verdicts]).toEqual([1, 0, 1, 0, 0, 1]);
    expect(decision.incidents).toMatchObject([
      { firstRow: 0, lastRow: 2, peakRow: 2 },
      { firstRow: 5, lastRow: 5 },
    ]);
  });

  it('finds fewer or the same anomalous rows the higher the threshold', () => {
    const levels = fc.tuple(
      fc.double({ min: 0.01, max: 0.98, noNaN: true }),
      fc.double({ min: 0.01, max: 0.98, noNaN: true })
    );
    fc.assert(
      fc.property(scoreLists, levels, (list, quantiles) => {
        const [low, high] = [...quantiles].sort((a, b) => a - b);
        const rowsAt = (quantile: number) =>
          decide(list, firstRows(list.length, list.length), { kind: 'quantile', quantile }).anomalousRows;
        expect(rowsAt(high)).toBeLessThanOrEqual(rowsAt(low));
      })
    );
  });
});
