import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from './detect';
import { defaultForestParams } from './forest/params';
import { signalOf } from './testing/matrix';
import { decide } from './threshold/decide';
import type { DetectionRequest } from './types';

const FOLDER = join('..', 'shared', 'data', 'gateway');
const isThere = existsSync(join(FOLDER, 'MANIFEST.json'));
const describeWithData = isThere ? describe : describe.skip;
const reason = isThere ? '' : ` — SKIPPED: ${FOLDER} is not beside the repository`;

interface GatewayFile {
  request: DetectionRequest;
  truth: Uint8Array;
}

function readGatewayFile(name: string, trainEnd: string): GatewayFile {
  const cells = readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const column = (index: number) => cells.map((row) => (row[index] === '' ? NaN : Number(row[index])));
  const times = Float64Array.from(cells, ([time]) => Date.parse(time));
  const signals = [
    signalOf('RPM', column(1), { role: 'requests', measure: 'count' }),
    signalOf('5xx', column(2), { role: 'errors', measure: 'count', statusClass: '5xx' }),
    signalOf('4xx', column(3), { role: 'errors', measure: 'count', statusClass: '4xx' }),
    signalOf('latency', column(4), { role: 'latency' }),
  ];
  const training = Uint8Array.from(times, (time) => (time < Date.parse(trainEnd) ? 1 : 0));
  const request: DetectionRequest = {
    table: { times, signals },
    training,
    scaler: 'standard',
    forest: defaultForestParams,
    scoring: 'rangeAware',
  };
  return { request, truth: Uint8Array.from(column(5)) };
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

describeWithData(`the gateway's twenty labelled files, raw features${reason}`, () => {
  const files = () => {
    const manifest = JSON.parse(readFileSync(join(FOLDER, 'MANIFEST.json'), 'utf8'));
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
    return names.map((name) => readGatewayFile(name, manifest[name].train_end));
  };

  it('by default: more than twice the F1 over all rows of the paper’s scores at 0.5', () => {
    const totals = { paper: [0, 0, 0], byDefault: [0, 0, 0] };
    for (const file of files()) {
      const { request } = file;
      const paper = detect({ ...request, scoring: 'paper' }).scores;
      const auto = decide(paper, request.training, { kind: 'contamination', contamination: 'auto' });
      const ours = decide(detect(request).scores, request.training, { kind: 'outOfBag' });
      countRows(file, auto.verdicts).forEach((count, i) => (totals.paper[i] += count));
      countRows(file, ours.verdicts).forEach((count, i) => (totals.byDefault[i] += count));
    }
    const f1 = ([hits, falseAlarms, misses]: number[]) => (2 * hits) / (2 * hits + falseAlarms + misses);
    process.stdout.write(
      `gateway, F1 over all rows: paper at 0.5 ${f1(totals.paper).toFixed(3)}, by default ${f1(totals.byDefault).toFixed(3)}\n`
    );
    expect(f1(totals.byDefault)).toBeGreaterThan(2 * f1(totals.paper));
  });
});
