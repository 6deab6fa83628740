import { defaultIncidentRules, type SignalTable } from '../detection';
import { detectionScoresOf } from '../detection/testing/detectionScores';
import { defaultPanelOptions } from '../options';
import { buildDetectionInput } from './detectionInput';
import { decideVerdicts } from './verdicts';
import type { Signals } from '../data';

const MINUTE = 60_000;

function table(firstRow: number, values: number[]): SignalTable {
  return {
    times: Float64Array.from(values, (_, row) => (firstRow + row) * MINUTE),
    signals: [{ id: 'a', name: 'a', role: 'other', measure: 'level', entity: '', values: Float64Array.from(values) }],
  };
}

function signals(loaded: SignalTable): Signals {
  return {
    kind: 'signals',
    table: loaded,
    display: [],
    stepMs: MINUTE,
    roles: new Map(),
    statusFamilies: new Map(),
    notices: [],
  };
}

const params = { exclusions: [], model: defaultPanelOptions };

it('learns from the loaded rows inside of the window', () => {
  const { request, loadedRows } = buildDetectionInput({
    loaded: signals(table(0, [1, 2, 3, 4])),
    fetched: null,
    window: { from: MINUTE, to: 3 * MINUTE },
    ...params,
  });
  expect([...request.training]).toEqual([0, 1, 1, 0]);
  expect([...loadedRows]).toEqual([0, 1, 2, 3]);
});

it('decides on the loaded rows with the threshold that all training rows give', () => {
  const input = buildDetectionInput({
    loaded: signals(table(10, [1, 2, 3])),
    fetched: { table: table(0, [5, 6, 7, 8]), stepMs: MINUTE, notices: [] },
    window: { from: 0, to: 4 * MINUTE },
    ...params,
  });
  expect([...input.request.training]).toEqual([1, 1, 1, 1, 0, 0, 0]);
  const verdicts = decideVerdicts({
    input,
    detection: detectionScoresOf([0.4, 0.42, 0.44, 0.9, 0.3, 0.95, NaN]),
    rule: { kind: 'contamination', contamination: 'auto' },
    rules: defaultIncidentRules,
  });
  expect(verdicts.threshold).toBe(0.5);
  expect([...verdicts.scores]).toEqual([0.3, 0.95, NaN]);
  expect([...verdicts.anomalousRows]).toEqual([1]);
  expect(verdicts.scoredRows).toBe(2);
  expect(verdicts.incidents).toEqual([expect.objectContaining({ firstRow: 1, start: 11 * MINUTE })]);
});
