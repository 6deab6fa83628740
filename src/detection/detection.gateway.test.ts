import { detect } from './detect';
import { averagePrecision } from './evaluation/ranking';
import { eventReport } from './evaluation/eventReport';
import { recallAtAlarmRate } from './evaluation/recallAtAlarmRate';
import { defaultIncidentRules } from './incidents/incidentRules';
import { describeWithGateway, readGatewayFiles } from './testing/gateway';
import { requestOf } from './testing/matrix';
import { decide } from './threshold/decide';
import type { DetectionRequest, ThresholdRule } from './types';

const STEP = 60_000;

interface GatewayFile {
  name: string;
  request: DetectionRequest;
  truth: Uint8Array;
}

function readFiles(): GatewayFile[] {
  return readGatewayFiles().map(({ name, table, training, truth }) => ({
    name,
    request: requestOf(table, training),
    truth,
  }));
}

/** Hits, false alarms and misses among the rows after training. */
function countRows({ request, truth }: GatewayFile, verdicts: Uint8Array): [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  verdicts.forEach((verdict, row) => {
    if (request.training[row] === 0 && (verdict === 1 || truth[row] === 1)) {
      counts[verdict === 0 ? 2 : truth[row] === 1 ? 0 : 1]++;
    }
  });
  return counts;
}

interface Outcome {
  scores: Float64Array;
  verdicts: Uint8Array;
}

function outcomeOf(request: DetectionRequest, threshold: ThresholdRule = { kind: 'outOfBag' }): Outcome {
  const { table, training } = request;
  const detection = detect(request);
  const incidents = defaultIncidentRules;
  return { scores: detection.scores, ...decide({ times: table.times, training, detection, threshold, incidents }) };
}

/** What is measured of a file, NaN where it has no incident. */
type Measures = Record<'AP' | 'recall@1' | 'recall' | 'alarms/day' | 'F1' | 'precision' | 'delay', number>;

function measure(file: GatewayFile, { scores, verdicts }: Outcome): Measures {
  const { request, truth } = file;
  const evaluated = request.training.map((flag) => 1 - flag);
  const isEvaluated = (_: number, row: number) => evaluated[row] === 1;
  const rows = { times: request.table.times, truth, evaluated };
  const report = eventReport({ ...rows, verdicts }, STEP);
  const [hits, falseAlarms, misses] = countRows(file, verdicts);
  return {
    AP: averagePrecision(truth.filter(isEvaluated), scores.filter(isEvaluated)),
    'recall@1': recallAtAlarmRate(scores, rows, 1, STEP),
    recall: report.recall,
    'alarms/day': report.falseAlarmsPerDay,
    F1: hits + misses > 0 ? (2 * hits) / (2 * hits + falseAlarms + misses) : NaN,
    precision: report.precision,
    delay: report.medianDelay,
  };
}

function meanOf(list: Measures[], key: keyof Measures): number {
  const numbers = list.map((measures) => measures[key]).filter(Number.isFinite);
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function lineOf(name: string, measures: Measures): string {
  return `${name.padEnd(34)} ${Object.values(measures)
    .map((value) => value.toFixed(2).padStart(12))
    .join('')}\n`;
}

describeWithGateway("the gateway's twenty labelled files", () => {
  it('by default: more than twice the F1 over all rows of the paper’s scores at 0.5', () => {
    const totals = { paper: [0, 0, 0], byDefault: [0, 0, 0] };
    for (const file of readFiles()) {
      const { table, training } = file.request;
      const paper = requestOf(table, training, { forest: { scoring: 'paper' } });
      const auto = outcomeOf(paper, { kind: 'contamination', contamination: 'auto' });
      const ours = outcomeOf(file.request);
      countRows(file, auto.verdicts).forEach((count, i) => (totals.paper[i] += count));
      countRows(file, ours.verdicts).forEach((count, i) => (totals.byDefault[i] += count));
    }
    const f1 = ([hits, falseAlarms, misses]: number[]) => (2 * hits) / (2 * hits + falseAlarms + misses);
    process.stdout.write(
      `gateway, F1 over all rows: paper at 0.5 ${f1(totals.paper).toFixed(3)}, by default ${f1(totals.byDefault).toFixed(3)}\n`
    );
    expect(f1(totals.byDefault)).toBeGreaterThan(2 * f1(totals.paper));
  });

  it('with features of traffic: incidents caught, few false alarms', () => {
    const table = readFiles().map((file) => ({
      name: file.name,
      raw: measure(file, outcomeOf(file.request)),
      traffic: measure(file, outcomeOf({ ...file.request, features: { set: 'traffic' } })),
    }));
    const rows = (pick: 'raw' | 'traffic') => table.map((line) => line[pick]);
    const means = (list: Measures[]) =>
      Object.fromEntries((Object.keys(list[0]) as Array<keyof Measures>).map((key) => [key, meanOf(list, key)]));
    const lines = [
      `${''.padEnd(34)} ${Object.keys(table[0].raw)
        .map((key) => key.padStart(12))
        .join('')}\n`,
      ...table.flatMap(({ name, raw, traffic }) => [lineOf(`${name} raw`, raw), lineOf('  traffic', traffic)]),
      lineOf('mean, raw', means(rows('raw')) as Measures),
      lineOf('mean, traffic', means(rows('traffic')) as Measures),
    ];
    process.stdout.write(lines.join(''));
    expect(meanOf(rows('traffic'), 'AP')).toBeGreaterThanOrEqual(0.92);
    expect(meanOf(rows('traffic'), 'recall@1')).toBeGreaterThanOrEqual(0.97);
    expect(meanOf(rows('traffic'), 'recall')).toBeGreaterThanOrEqual(0.97);
    expect(meanOf(rows('traffic'), 'F1')).toBeGreaterThanOrEqual(0.83);
    expect(meanOf(rows('traffic'), 'alarms/day')).toBeLessThanOrEqual(0.6);
    const calm = table.find(({ name }) => name.includes('no_incident'));
    expect(calm?.traffic['alarms/day']).toBeLessThanOrEqual(0.3);
  }, 180_000);

  it('lets expect as many false alarms a day as then happen, but for a factor of two', () => {
    const expected = [0.1, 0.5, 1, 3, 10];
    const happened = readFiles().map((file) => {
      const request: DetectionRequest = { ...file.request, features: { set: 'traffic' } };
      const { table, training } = request;
      const detection = detect(request);
      const rows = { times: table.times, truth: file.truth, evaluated: training.map((flag) => 1 - flag) };
      return expected.map((alarmsPerDay) => {
        const threshold: ThresholdRule = { kind: 'alarmsPerDay', alarmsPerDay };
        const { verdicts } = decide({ ...rows, training, detection, threshold, incidents: defaultIncidentRules });
        return eventReport({ ...rows, verdicts }, STEP).falseAlarmsPerDay;
      });
    });
    const means = expected.map((_, i) => happened.reduce((sum, row) => sum + row[i], 0) / happened.length);
    process.stdout.write(
      `false alarms a day, expected → happened: ${expected.map((alarms, i) => `${alarms} → ${means[i].toFixed(2)}`).join(', ')}\n`
    );
    expected.forEach((alarms, i) => {
      expect(means[i]).toBeLessThanOrEqual(2 * alarms);
      expect(means[i]).toBeGreaterThanOrEqual(alarms / 2);
    });
  }, 180_000);
});
