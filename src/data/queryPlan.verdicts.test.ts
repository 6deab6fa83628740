import fc from 'fast-check';
import {
  decide,
  defaultIncidentRules,
  detect,
  detectors,
  type Decision,
  type SignalTable,
  type ThresholdRule,
} from '../detection';
import { createRandom } from '../detection/random';
import { queryPlan } from './queryPlan';
import { trainingMask } from './trainingWindow';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);
const DAYS = 6;
const window = { from: START + 2 * DAY, to: START + 4 * DAY };
const now = START + DAYS * DAY;

/** Six days of traffic with noise, a level that shifts, lost scrapes and three incidents, all that a data source has. */
function history(): SignalTable {
  const random = createRandom(5);
  const times = Float64Array.from({ length: DAYS * 1440 }, (_, row) => START + row * MINUTE);
  const noisy = (value: number) => value * (0.9 + 0.2 * random.nextDouble());
  const during = (row: number, day: number, hour: number, minutes: number) =>
    row >= day * 1440 + hour * 60 && row < day * 1440 + hour * 60 + minutes;
  const requests = times.map((_, row) => {
    const usual = noisy(1000 + 600 * Math.sin((2 * Math.PI * row) / 1440)) * (row > 5 * 1440 + 300 ? 1.15 : 1);
    return Math.round(during(row, 4, 6, 40) ? usual / 20 : usual);
  });
  const errors = requests.map((count, row) => Math.round(noisy(count * (during(row, 5, 3, 200) ? 0.1 : 0.004))));
  const latency = times.map((_, row) => noisy(50) * (during(row, 1, 22, 200) ? 4 : 1));
  const lost = (row: number) => row % 977 < 3 || during(row, 5, 10, 45);
  const withGaps = (values: Float64Array) => values.map((value, row) => (lost(row) ? NaN : value));
  const common = { entity: '' };
  return {
    times,
    signals: [
      { ...common, id: 'A', name: 'requests', role: 'requests', measure: 'count', values: withGaps(requests) },
      {
        ...common,
        id: 'B',
        name: '5xx',
        role: 'errors',
        measure: 'count',
        statusClass: '5xx',
        values: withGaps(errors),
      },
      { ...common, id: 'C', name: 'latency', role: 'latency', measure: 'level', values: withGaps(latency) },
    ],
  };
}

const whole = history();

/** What is decided where the dashboard shows a range, from the rows that are asked for then. */
function decisionsIn(shown: { from: number; to: number }, threshold: ThresholdRule): Map<number, number[]> {
  const { scored, training } = queryPlan({ window, shown, stepMs: MINUTE, maxRows: 100_000, now });
  const isAsked = (time: number) => [scored, training].some((range) => range && time >= range.from && time < range.to);
  const rows = Uint32Array.from(whole.times.keys()).filter((row) => isAsked(whole.times[row]));
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  const table: SignalTable = {
    times: pick(whole.times),
    signals: whole.signals.map((signal) => ({ ...signal, values: pick(signal.values) })),
  };
  const mask = trainingMask(table.times, window);
  const detection = detect({
    ...{ table, training: mask, features: { set: 'traffic' }, scaler: 'standard' },
    detector: { name: 'isolation-forest', params: { ...detectors['isolation-forest'].defaults, nEstimators: 25 } },
  });
  const decision: Decision = decide({
    ...{ times: table.times, training: mask, detection, threshold },
    incidents: { ...defaultIncidentRules, minimumMinutes: 3, mergeGapMinutes: 5 },
  });
  return new Map(
    Array.from(table.times, (time, row): [number, number[]] => [
      time,
      [detection.scores[row], decision.verdicts[row]],
    ]).filter(([time]) => time >= shown.from && time <= shown.to)
  );
}

describe.each<ThresholdRule>([{ kind: 'outOfBag' }, { kind: 'alarmsPerDay', alarmsPerDay: 1 }])(
  'with the threshold %j',
  (threshold) => {
    const all = decisionsIn({ from: START, to: now }, threshold);

    it('finds the incidents at all', () => {
      const anomalous = [...all.values()].filter(([, verdict]) => verdict === 1).length;
      expect(anomalous).toBeGreaterThan(250);
      expect(anomalous).toBeLessThan(900);
    });

    it('every zoom gives every row the score and the verdict that the whole range gives it', () => {
      const minutes = fc.record({ start: fc.nat(DAYS * 1440 - 60), length: fc.integer({ min: 30, max: 1500 }) });
      fc.assert(
        fc.property(minutes, ({ start, length }) => {
          const from = START + start * MINUTE + 17;
          const shown = { from, to: Math.min(now, from + length * MINUTE) };
          for (const [time, decided] of decisionsIn(shown, threshold)) {
            expect([new Date(time).toISOString(), ...decided]).toEqual([
              new Date(time).toISOString(),
              ...all.get(time)!,
            ]);
          }
        }),
        // Into and out of incidents, the training window, the gap and the shift of the level.
        {
          numRuns: 8,
          examples: [
            [{ start: 1440 + 22 * 60 + 30, length: 60 }],
            [{ start: 4 * 1440 + 330, length: 60 }],
            [{ start: 5 * 1440 + 240, length: 120 }],
            [{ start: 5 * 1440 + 640, length: 60 }],
          ],
        }
      );
    });
  }
);
