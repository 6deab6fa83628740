import { defaultIncidentRules, type SignalTable } from '../detection';
import { detectionScoresOf } from '../detection/testing/detectionScores';
import { defaultPanelOptions } from '../options';
import { buildDetectionInput } from './detectionInput';
import { decideVerdicts } from './verdicts';

const MINUTE = 60_000;

/** A row a minute; those of `shownRows` are shown. */
function inputOf(values: number[], window: { from: number; to: number }, shownRows: number[]) {
  const table: SignalTable = {
    times: Float64Array.from(values, (_, row) => row * MINUTE),
    signals: [{ id: 'a', name: 'a', role: 'other', measure: 'level', entity: '', values: Float64Array.from(values) }],
  };
  return buildDetectionInput({ table, window, shownRows: Int32Array.from(shownRows) }, [], defaultPanelOptions);
}

it('learns from the rows inside of the window', () => {
  const { request, shownRows } = inputOf([1, 2, 3, 4], { from: MINUTE, to: 3 * MINUTE }, [0, 1, 2, 3]);
  expect([...request.training]).toEqual([0, 1, 1, 0]);
  expect([...shownRows]).toEqual([0, 1, 2, 3]);
});

it('decides on the shown rows with the threshold that all training rows give', () => {
  const input = inputOf([5, 6, 7, 8, 1, 2, 3], { from: 0, to: 4 * MINUTE }, [4, 5, 6]);
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
  expect(verdicts.incidents).toEqual([expect.objectContaining({ firstRow: 1, start: 5 * MINUTE })]);
});
