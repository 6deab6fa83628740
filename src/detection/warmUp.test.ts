import { detect } from './detect';
import { defaultIncidentRules } from './incidents/incidentRules';
import { normalNumbers, requestOf, signalOf } from './testing/matrix';
import { decide } from './threshold/decide';
import type { SignalTable } from './types';
import { warmUpStart } from './warmUp';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const ROWS = 1100;
const TRAINED = 600;
const JUDGED = 900;

const values = normalNumbers(ROWS, 8, 50, 5).map(
  (value, row) => (row % 100 === 3 || (row > 950 && row < 960) ? 3 : 1) * value
);

function tableOf(stepMs: number, isKept: (row: number) => boolean): SignalTable {
  const rows = Array.from(values.keys()).filter(isKept);
  return {
    times: Float64Array.from(rows, (row) => START + row * stepMs),
    signals: [
      signalOf(
        'value',
        rows.map((row) => values[row])
      ),
    ],
  };
}

function outcomeOf(stepMs: number, isKept: (row: number) => boolean) {
  const table = tableOf(stepMs, isKept);
  const training = Uint8Array.from(table.times, (time) => (time < START + TRAINED * stepMs ? 1 : 0));
  const detection = detect(requestOf(table, training, { features: { set: 'traffic' } }));
  const threshold = { kind: 'fixed', score: 0.7 } as const;
  const rules = { threshold, incidents: defaultIncidentRules };
  const { verdicts } = decide({ times: table.times, training, detection, ...rules });
  const judged = Array.from(table.times.keys()).filter((row) => table.times[row] >= START + JUDGED * stepMs);
  return {
    kind: detection.featureKind,
    scores: judged.map((row) => detection.scores[row]),
    verdicts: judged.map((row) => verdicts[row]),
  };
}

it.each([5, 7, 15, 60])(
  'a single column of %d minutes a row: verdicts don’t depend on where the rows begin',
  (minutes) => {
    const stepMs = minutes * MINUTE;
    const from = warmUpStart(START + JUDGED * stepMs, stepMs);
    const all = outcomeOf(stepMs, () => true);
    const some = outcomeOf(stepMs, (row) => row < TRAINED || START + row * stepMs >= from);
    expect(some).toEqual(all);
    expect(all.kind).toBe('column');
    expect(all.verdicts).toContain(1);
  }
);
