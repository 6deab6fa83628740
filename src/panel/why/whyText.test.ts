import type { JudgedIncident, SignalReason } from '../../detection';
import { reasonText, signalName, whySentence } from './whyText';

const errors: SignalReason = {
  id: 'e',
  name: '5xx',
  role: 'errors',
  entity: '',
  measure: 'ratio',
  contribution: 0.2,
  actual: 0.41,
  typical: 0.005,
};
const latency: SignalReason = {
  ...errors,
  ...{ id: 'l', name: 'p95', role: 'latency', measure: 'level', contribution: 0.05, actual: 300, typical: 45 },
};
const formats = {
  timeZone: 'utc',
  readings: new Map([
    ['e', (value: number) => `${(value * 100).toPrecision(2)} %`],
    ['l', (value: number) => `${value} ms`],
  ]),
};

function incident(signals: SignalReason[]): JudgedIncident {
  return {
    firstRow: 0,
    lastRow: 1,
    start: Date.UTC(2026, 0, 5, 20),
    end: Date.UTC(2026, 0, 5, 20, 1),
    peakScore: 0.9,
    peakRow: 0,
    area: 1,
    severity: 'major',
    why: { signals, features: [] },
  };
}

describe('whySentence', () => {
  it('says what was, what is typical, and from when', () => {
    expect(whySentence(incident([errors, latency]), formats)).toBe('5xx ratio 41 % (typical 0.50 %), from 20:00');
  });

  it('names a second signal that contributes much', () => {
    expect(whySentence(incident([errors, { ...latency, contribution: 0.1 }]), formats)).toBe(
      '5xx ratio 41 % (typical 0.50 %), p95 300 ms (typical 45 ms), from 20:00'
    );
  });

  it('says of what, where that is not said beside it', () => {
    expect(whySentence(incident([errors]), { ...formats, subject: 'edge-7' })).toBe(
      'edge-7: 5xx ratio 41 % (typical 0.50 %), from 20:00'
    );
  });

  it('says nothing where nothing is known', () => {
    expect(whySentence(incident([]), formats)).toBe('');
  });

  it('writes hostile names as they are', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(whySentence(incident([{ ...latency, name }]), formats)).toContain(name);
  });
});

it('writes a missing reading as unknown', () => {
  expect(reasonText({ ...latency, typical: NaN }, formats)).toBe('p95 300 ms (typical unknown)');
});

it.each([
  ['5xx', '5xx ratio'],
  ['error rate', 'error rate'],
  ['Fehler %', 'Fehler %'],
])('calls a share of errors what it is: %s', (name, expected) => {
  expect(signalName({ ...errors, name })).toBe(expected);
});
