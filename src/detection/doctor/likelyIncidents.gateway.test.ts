import { rawFeatures } from '../features/rawFeatures';
import { describeWithGateway, readGatewayFiles, type GatewayFile } from '../testing/gateway';
import { diagnose } from './diagnose';

/** What the doctor takes for incidents in a file's training rows, against the file's own labels. */
function judge({ name, table, training, truth }: GatewayFile) {
  const found = diagnose({ table, features: rawFeatures(table), training, stepMs: 60_000 });
  const stretches = found.find(({ code }) => code === 'likely-incidents')?.stretches ?? [];
  const counts = { training: 0, truth: 0, hits: 0, falseAlarms: 0 };
  table.times.forEach((time, row) => {
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

describeWithGateway("likely incidents in the gateway's training rows", () => {
  it('are the true ones where there are some, and few where there are none', () => {
    const files = readGatewayFiles().map(judge);
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
