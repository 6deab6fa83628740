import fc from 'fast-check';
import { detect } from '../detect';
import { defaultIncidentRules } from '../incidents/incidentRules';
import { firstRows, normalNumbers, requestOf, signalOf, tableOf } from '../testing/matrix';
import { decide } from '../threshold/decide';
import type { Decision } from '../types';
import { radiusOf } from './likeness';
import { suppressAlike, type SuppressionLabels } from './suppressAlike';

const MINUTE = 60_000;
const ROWS = 900;
const none: SuppressionLabels = { falseAlarms: [], incidents: [], revoked: [] };

/** Two noisy signals, with ten minutes from row 600, from row 700 and from row 800 put in. */
function detectionWith(first: [number, number], second: [number, number], third: [number, number]) {
  const [a, b] = [normalNumbers(ROWS, 1, 100), normalNumbers(ROWS, 2, 50)];
  [first, second, third].forEach(([x, y], i) => {
    for (let row = 600 + i * 100; row < 610 + i * 100; row++) {
      a[row] = x;
      b[row] = y;
    }
  });
  const table = tableOf(signalOf('a', a), signalOf('b', b));
  const training = firstRows(500, ROWS);
  const detection = detect(requestOf(table, training));
  const threshold = { kind: 'fixed', score: 0.8 } as const;
  const decision = decide({ times: table.times, training, detection, threshold, incidents: defaultIncidentRules });
  return {
    detection,
    decision,
    suppress: (labels: Partial<SuppressionLabels>) =>
      suppressAlike(decision, { times: table.times, detection, labels: { ...none, ...labels } }),
  };
}

const minutes = (from: number, to: number) => ({ from: from * MINUTE, to: to * MINUTE });
const falseAlarm = { id: '7', ...minutes(598, 612) };
const starts = ({ incidents }: Pick<Decision, 'incidents'>) => incidents.map(({ start }) => start / MINUTE);

describe('suppressAlike', () => {
  const { decision, suppress, detection } = detectionWith([120, 60], [120, 60], [140, 60]);

  it('has three incidents to choose from', () => expect(starts(decision)).toEqual([600, 700, 800]));

  it('takes back an exact copy of a labelled false alarm, and says which', () => {
    const after = suppress({ falseAlarms: [falseAlarm] });
    expect(after.suppressed).toEqual([{ incident: decision.incidents[1], falseAlarm, distance: 0 }]);
    expect(starts(after)).toEqual([600, 800]);
    expect(after.verdicts.slice(700, 710).every((verdict) => verdict === 0)).toBe(true);
    expect(after.anomalousRows).toBe(decision.anomalousRows - 10);
  });

  it('leaves what lies beyond the radius as it is', () => {
    const after = suppress({ falseAlarms: [falseAlarm] });
    expect(after.incidents).toContain(decision.incidents[2]);
  });

  it('never takes back the labelled false alarm itself: it was one', () => {
    expect(starts(suppress({ falseAlarms: [falseAlarm] }))).toContain(600);
  });

  it('never takes back a labelled incident, even one that only touches it', () => {
    const after = suppress({ falseAlarms: [falseAlarm], incidents: [minutes(709, 720)] });
    expect(after).toEqual({ ...decision, suppressed: [] });
  });

  it('takes no likeness from what is an incident as well', () => {
    const after = suppress({ falseAlarms: [falseAlarm], incidents: [minutes(590, 620)] });
    expect(after.suppressed).toEqual([]);
  });

  it('restores what is brought back to the bit', () => {
    expect(suppress({ falseAlarms: [falseAlarm], revoked: [minutes(700, 700)] })).toEqual({
      ...decision,
      suppressed: [],
    });
    expect(suppress({ falseAlarms: [] })).toEqual({ ...decision, suppressed: [] });
  });

  it('changes neither scores nor the decision it was given', () => {
    const before = JSON.stringify({ decision, detection });
    suppress({ falseAlarms: [falseAlarm] });
    expect(JSON.stringify({ decision, detection })).toBe(before);
  });

  it('leaves what lasts much longer, however alike', () => {
    const short = { id: '7', ...minutes(600, 603) };
    expect(suppress({ falseAlarms: [short] }).suppressed).toEqual([]);
  });

  it('names the false alarm that is nearest, and the first of equal ones', () => {
    const twin = { ...falseAlarm, id: '8' };
    expect(suppress({ falseAlarms: [falseAlarm, twin] }).suppressed[0].falseAlarm.id).toBe('7');
    const far = { id: '9', ...minutes(800, 810) };
    expect(suppress({ falseAlarms: [far, falseAlarm] }).suppressed[0].falseAlarm.id).toBe('7');
  });

  it('suppresses within the radius and not beyond it, wherever the copy lies', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (shift) => {
        const shifted = detectionWith([120, 60], [120 + shift, 60], [140, 60]);
        const { features } = shifted.detection.likeness;
        const radius = radiusOf(shifted.detection.likeness);
        const place = (row: number) => shifted.detection.explanation.rows.indexOf(row);
        const at = (row: number) => features.slice(2 * place(row), 2 * place(row) + 2);
        const [[x, y], [u, v]] = [at(600), at(700)];
        const distance = Math.sqrt((x - u) ** 2 + (y - v) ** 2);
        fc.pre(Math.abs(distance - radius) > 1e-6);
        expect(shifted.suppress({ falseAlarms: [falseAlarm] }).suppressed).toHaveLength(distance < radius ? 1 : 0);
      }),
      { numRuns: 25 }
    );
  });
});

it('keeps everything where too little was learnt to know what is alike', () => {
  const { decision, detection } = detectionWith([120, 60], [120, 60], [140, 60]);
  const unknown = {
    ...detection,
    likeness: { ...detection.likeness, asked: { times: new Float64Array(), features: new Float32Array() } },
  };
  const times = Float64Array.from({ length: ROWS }, (_, row) => row * MINUTE);
  const after = suppressAlike(decision, {
    times,
    detection: unknown,
    labels: { ...none, falseAlarms: [falseAlarm] },
  });
  expect(after.suppressed).toEqual([]);
});
