import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rawFeatures } from '../features/rawFeatures';
import { signalOf } from '../testing/matrix';
import { diagnose } from './diagnose';

const FOLDER = join('..', 'shared', 'data', 'gateway');
const isThere = existsSync(join(FOLDER, 'MANIFEST.json'));
const describeWithData = isThere ? describe : describe.skip;
const reason = isThere ? '' : ` — SKIPPED: ${FOLDER} is not beside the repository`;

/** What the doctor takes for incidents in a file's training rows, against the file's own labels. */
function judge(name: string, trainEnd: string) {
  const cells = readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const column = (index: number) => cells.map((row) => (row[index] === '' ? NaN : Number(row[index])));
  const times = Float64Array.from(cells, ([time]) => Date.parse(time));
  const table = {
    times,
    signals: [
      signalOf('RPM', column(1), { role: 'requests', measure: 'count' }),
      signalOf('5xx', column(2), { role: 'errors', measure: 'count', statusClass: '5xx' }),
      signalOf('4xx', column(3), { role: 'errors', measure: 'count', statusClass: '4xx' }),
      signalOf('latency', column(4), { role: 'latency' }),
    ],
  };
  const training = Uint8Array.from(times, (time) => (time < Date.parse(trainEnd) ? 1 : 0));
  const found = diagnose({ table, features: rawFeatures(table), training, stepMs: 60_000 });
  const stretches = found.find(({ code }) => code === 'likely-incidents')?.stretches ?? [];
  const truth = column(5);
  const counts = { training: 0, truth: 0, hits: 0, falseAlarms: 0 };
  times.forEach((time, row) => {
    if (training[row] === 1) {
      const flagged = stretches.some(({ from, to }) => time >= from && time < to);
      counts.training++;
      counts.truth += truth[row];
      counts.hits += flagged && truth[row] === 1 ? 1 : 0;
      counts.falseAlarms += flagged && truth[row] === 0 ? 1 : 0;
    }
  });
  return { name, ...counts };
}

describeWithData(`likely incidents in the gateway's training rows${reason}`, () => {
  const judged = () => {
    const manifest = JSON.parse(readFileSync(join(FOLDER, 'MANIFEST.json'), 'utf8'));
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
    return names.map((name) => judge(name, manifest[name].train_end));
  };

  it('are the true ones where there are some, and few where there are none', () => {
    const files = judged();
    const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    for (const { name, training, truth, hits, falseAlarms } of files) {
      const found = truth > 0 ? `found ${hits} of ${truth} incident rows, ` : '';
      process.stdout.write(`doctor, ${name}: ${found}falsely flagged ${share(falseAlarms, training)}\n`);
    }
    const spoilt = files.filter(({ truth }) => truth > 0);
    expect(spoilt).toHaveLength(3);
    spoilt.forEach(({ truth, hits }) => expect(hits / truth).toBeGreaterThan(0.6));
    files.forEach(({ training, falseAlarms }) => expect(falseAlarms / training).toBeLessThan(0.03));
    expect(files.filter(({ falseAlarms }) => falseAlarms === 0).length).toBeGreaterThanOrEqual(14);
  });
});
