import fc from 'fast-check';
import { detectionScoresOf } from '../testing/detectionScores';
import { prepareDecision } from '../threshold/decide';
import { proposeThreshold } from './proposeThreshold';

const MINUTE = 60_000;
const LENGTH = 600;
const times = Float64Array.from({ length: LENGTH }, (_, row) => row * MINUTE);
const minute = (row: number) => ({ from: row * MINUTE, to: row * MINUTE });

/** Rows learnt from at 0.4, with peaks where they are asked for in the second half. */
function proposal(peaks: Record<number, number>, incidents: number[], normal: number[], normalRows?: Uint8Array) {
  const detection = detectionScoresOf(
    Float64Array.from(times, (_, row) => peaks[row] ?? 0.4),
    { learnt: Uint8Array.from(times, (_, row) => (row < LENGTH / 2 ? 1 : 0)) }
  );
  return proposeThreshold({
    basis: prepareDecision({ times, training: detection.learnt, detection }),
    incidents: incidents.map(minute),
    normal: normal.map(minute),
    normalRows,
  });
}

describe('proposeThreshold', () => {
  it('draws the line half way between incidents and false alarms', () => {
    const best = proposal({ 400: 0.9, 450: 0.8, 500: 0.7 }, [400, 450], [500]);
    expect(best?.threshold).toBeCloseTo(0.75, 12);
    expect(best).toMatchObject({ incidents: 2, caught: 2, normal: 1, raised: 0, precision: 1, recall: 1 });
  });

  it('draws it half way to what was learnt from where no false alarm is labelled', () => {
    expect(proposal({ 400: 0.9 }, [400], [])?.threshold).toBeCloseTo(0.65, 12);
  });

  it('gives up an incident that would cost more false alarms than it is worth', () => {
    const peaks = { 400: 0.9, 410: 0.88, 420: 0.5, 430: 0.8, 440: 0.7, 450: 0.6 };
    expect(proposal(peaks, [400, 410, 420], [430, 440, 450])).toMatchObject({ caught: 2, raised: 0, precision: 1 });
  });

  it('says what can not be told apart', () => {
    expect(proposal({ 400: 0.7, 410: 0.8 }, [400], [410])).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it('takes a truth series at its word: each quarter of an hour is a chance', () => {
    const normalRows = Uint8Array.from(times, (_, row) => (row >= 300 && row < 390 ? 1 : 0));
    const best = proposal({ 310: 0.6, 311: 0.6, 340: 0.7, 400: 0.9 }, [400], [], normalRows);
    expect(best).toMatchObject({ normal: 6, raised: 0 });
    expect(best?.threshold).toBeCloseTo(0.8, 12);
  });

  it('counts what nothing moves in: an incident that is missed, a normal time that stays silent', () => {
    const scores = Float64Array.from(times, (_, row) => (row === 400 ? 0.9 : 0.4));
    const movement = Float64Array.from(times, (_, row) => (row === 400 || row === 399 || row < 300 ? 1 : 0));
    scores[399] = 0.9;
    const learnt = Uint8Array.from(times, (_, row) => (row < 300 ? 1 : 0));
    const detection = detectionScoresOf(scores, { learnt, movement });
    const basis = prepareDecision({ times, training: learnt, detection });
    const incidents = [minute(400), minute(500)];
    expect(proposeThreshold({ basis, incidents, normal: [minute(550)] })).toMatchObject({
      ...{ incidents: 2, caught: 1, recall: 0.5, normal: 1, raised: 0, precision: 1 },
    });
    expect(proposeThreshold({ basis, incidents: [minute(500)], normal: [] })).toBeNull();
  });

  it('has nothing to say without a labelled incident that has a score', () => {
    expect(proposal({}, [], [400])).toBeNull();
    expect(proposal({ 400: NaN }, [400], [])).toBeNull();
    expect(proposal({}, [LENGTH + 5], [])).toBeNull();
  });

  it('proposes what no other threshold beats', () => {
    const score = fc.integer({ min: 45, max: 99 }).map((value) => value / 100);
    const some = (min: number) => fc.array(score, { minLength: min, maxLength: 8 });
    fc.assert(
      fc.property(some(1), some(0), (incidents, normal) => {
        const peaks = Object.fromEntries([...incidents, ...normal].map((value, i) => [300 + 10 * i, value]));
        const places = [...incidents, ...normal].map((_, i) => 300 + 10 * i);
        const best = proposal(peaks, places.slice(0, incidents.length), places.slice(incidents.length));
        const f1At = (threshold: number) => {
          const caught = incidents.filter((value) => value > threshold).length;
          const raised = normal.filter((value) => value > threshold).length;
          return (2 * caught) / (caught + raised + incidents.length);
        };
        const bestOfAll = Math.max(...Array.from({ length: 60 }, (_, i) => f1At(0.4 + i / 100 + 0.005)));
        expect(f1At(best!.threshold)).toBeCloseTo(bestOfAll, 12);
        expect(best!.recall).toBeCloseTo(incidents.filter((v) => v > best!.threshold).length / incidents.length, 12);
      })
    );
  });
});
