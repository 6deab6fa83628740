import { LABEL_KINDS } from '../../annotations';
import { labelOf } from '../../annotations/testing/label';
import { notLearntFrom, suppressionLabels } from './labelsAct';

const on = { leaveOutIncidents: true, suppressAlike: true, kept: [] };
const ofEachKind = LABEL_KINDS.map((kind, i) => labelOf({ id: kind, kind, from: i * 100, to: i * 100 + 50 }));
const alert = labelOf({ id: '', kind: null, from: 900, to: 950 });
alert.source = { ...alert.source, origin: 'alert' };
const note = labelOf({ id: 'note', kind: null, from: 1000, to: 1050 });

describe('notLearntFrom', () => {
  it('leaves out incidents and alerts with their last row, and nothing else', () => {
    expect(notLearntFrom([...ofEachKind, alert, note], on, 10)).toEqual([
      { from: 0, to: 51 },
      { from: 900, to: 951 },
    ]);
  });

  it('takes a moment for a step', () => {
    expect(notLearntFrom([labelOf({ from: 5, to: 5 })], on, 60)).toEqual([{ from: 5, to: 65 }]);
  });

  it('is one switch', () => {
    expect(notLearntFrom(ofEachKind, { ...on, leaveOutIncidents: false }, 10)).toEqual([]);
  });
});

describe('suppressionLabels', () => {
  it('compares with false alarms, and protects incidents and alerts', () => {
    const labels = suppressionLabels([...ofEachKind, alert, note], { ...on, kept: [{ from: 1, to: 2 }] });
    expect(labels.falseAlarms.map(({ id }) => id)).toEqual(['false-alarm']);
    expect(labels.incidents.map(({ from }) => from)).toEqual([0, 900]);
    expect(labels.revoked).toEqual([{ from: 1, to: 2 }]);
  });

  it('compares with nothing where it is switched off', () => {
    expect(suppressionLabels(ofEachKind, { ...on, suppressAlike: false }).falseAlarms).toEqual([]);
  });
});
