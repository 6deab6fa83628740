/**
 * How long the page is frozen at most while the panel opens a CSV file of 100,000 rows × 3 signals, beside one of 1,440
 * rows: `npm run bench:page`. A task is what the browser calls a long task, one of 50 ms or more; 0 means that there was none.
 * The page is loaded first, so that its own scripts don't count.
 */
import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '../src/detection';
import { findChromium } from '../tests/lib/findChromium';
import { startWorkbench } from '../tests/lib/startWorkbench';

const LENGTHS = [1_440, 100_000];
const ROUNDS = 5;

function csv(rows: number): string {
  const random = createRandom(1);
  const lines = Array.from({ length: rows }, (_, row) => {
    const requests = Math.round(10_000 + 5_000 * Math.sin((row * 2 * Math.PI) / 1_440) + 500 * random.nextDouble());
    const errors = Math.round(requests * 0.005 * (1 + random.nextDouble()));
    const time = new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString();
    return `${time},${requests},${errors},${(40 + 10 * random.nextDouble()).toFixed(2)}`;
  });
  return ['time,rpm,errors_5xx,latency_ms', ...lines].join('\n');
}

async function longestTask(page: Page, url: string): Promise<number> {
  await page.goto(`${url}d/load-balancer?artifact=1`);
  await page.getByText(/^anomalies: /).waitFor();
  await page.waitForTimeout(1_000);
  const tasks = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'longtask' });
        setTimeout(() => resolve(longest), 8_000);
      })
  );
  await page.getByRole('link', { name: 'CSV file' }).click();
  return tasks;
}

async function measure(rows: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'longest-task-'));
  const file = path.join(folder, 'traffic.csv');
  writeFileSync(file, csv(rows));
  const workbench = await startWorkbench(['--csv', file]);
  const browser = await chromium.launch({ executablePath: findChromium()?.path, args: ['--no-sandbox'] });
  try {
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
      rounds.push(await longestTask(page, workbench.url));
      await page.close();
    }
    console.log(`${rows} rows × 3: longest task of each round ${rounds.map(Math.round).join(', ')} ms`);
    return Math.min(...rounds);
  } finally {
    await browser.close();
    await workbench.stop();
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  const [few, many] = [await measure(LENGTHS[0]), await measure(LENGTHS[1])];
  const ratio = (many / (few || 50)).toFixed(1);
  console.log(`least of ${ROUNDS}: ${Math.round(few)} ms and ${Math.round(many)} ms, ratio ${ratio}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
