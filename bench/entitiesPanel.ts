/**
 * How long the panel takes for 50 load balancers × 3 signals × 10,080 rows in the workbench, over a Prometheus that answers
 * from memory, and how long the page is frozen at most meanwhile: `npm run bench:entities-panel`. The first figures are of
 * opening the page, reading the answers included; the others of fitting all of them anew, with another seed.
 */
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { liveTraffic, type TrafficStep } from '../simulator/liveTraffic';
import { loadBalancers } from '../simulator/loadBalancers';
import { findChromium } from '../tests/lib/findChromium';
import { startWorkbench } from '../tests/lib/startWorkbench';
import { prometheusDashboard } from '../tests/lib/workbenchPage';

const ENTITIES = 50;
const MINUTE = 60_000;
const ROWS = 10_080;
const START = Date.UTC(2026, 0, 5);
const ROUNDS = 2;
/** On the sixth day, for three quarters of an hour. */
const INCIDENT = {
  kind: 'errors',
  loadBalancer: 'edge-7',
  start: START + 8_000 * MINUTE,
  end: START + 8_045 * MINUTE,
} as const;

const QUERIES: Record<string, { query: string; read: (step: TrafficStep) => number }> = {
  requests: { query: 'fleet_requests', read: ({ requests }) => requests },
  '5xx': { query: 'fleet_errors', read: ({ counts }) => counts['500'] + counts['503'] },
  'latency seconds': { query: 'fleet_latency', read: ({ medianSeconds }) => medianSeconds },
};

/** Every load balancer's traffic, a step a minute. */
function simulate(): Array<{ name: string; steps: TrafficStep[] }> {
  const options = { seed: 42, stepMs: MINUTE, incidents: [INCIDENT] };
  return loadBalancers(ENTITIES).map((one) => ({
    name: one.name,
    steps: Array.from({ length: ROWS }, (_, row) => liveTraffic(one, START / MINUTE + row, options)),
  }));
}

/** Prometheus' answer to a range query for one of the queries. */
function answer(fleet: ReturnType<typeof simulate>, asked: URLSearchParams): string {
  const known = Object.values(QUERIES).find(({ query }) => query === asked.get('query'));
  const [from, to, step] = ['start', 'end', 'step'].map((name) => Number(asked.get(name)) * 1000);
  const result = fleet.map(({ name, steps }) => ({
    metric: { load_balancer: name },
    values: steps
      .filter(({ time }) => time >= from && time <= to && (time - START) % step === 0)
      .map((one) => [one.time / 1000, String(known?.read(one))]),
  }));
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: known ? result : [] } });
}

interface Measured {
  seconds: number;
  longestTask: number;
}

async function longestTaskSince(page: Page, since: number): Promise<number> {
  return page.evaluate(
    (start) =>
      performance
        .getEntriesByName('self', 'longtask')
        .concat((window as unknown as { longTasks: PerformanceEntry[] }).longTasks)
        .filter(({ startTime }) => startTime >= start)
        .reduce((longest, { duration }) => Math.max(longest, duration), 0),
    since
  );
}

const ranked = (page: Page) => page.getByText(new RegExp(`of ${ENTITIES} with incidents`));
const progress = (page: Page) => page.getByText(new RegExp(`^\\d+ of ${ENTITIES}$`));

async function measure(page: Page, url: string): Promise<{ opened: Measured; refitted: Measured }> {
  await page.addInitScript(() => {
    const longTasks: PerformanceEntry[] = [];
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.goto(url);
  await ranked(page).waitFor({ timeout: 300_000 });
  const opened = { seconds: (performance.now() - start) / 1000, longestTask: await longestTaskSince(page, 0) };
  await page.waitForTimeout(3_000);

  const seed = page.getByRole('spinbutton', { name: 'Seed' });
  await seed.fill('7');
  const since = await page.evaluate(() => performance.now());
  const pressed = performance.now();
  await seed.press('Enter');
  await progress(page).waitFor({ timeout: 60_000 });
  await progress(page).waitFor({ state: 'detached', timeout: 300_000 });
  const seconds = (performance.now() - pressed) / 1000;
  await page.waitForTimeout(2_000);
  return { opened, refitted: { seconds, longestTask: await longestTaskSince(page, since) } };
}

async function main(): Promise<void> {
  const fleet = simulate();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(answer(fleet, new URLSearchParams(body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const workbench = await startWorkbench([
    '--prometheus',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  ]);
  const url = prometheusDashboard({
    url: workbench.url,
    queries: Object.fromEntries(Object.entries(QUERIES).map(([legend, { query }]) => [legend, query])),
    from: START,
    to: START + (ROWS - 1) * MINUTE,
    step: '1m',
  });
  const browser = await chromium.launch({ executablePath: findChromium()?.path, args: ['--no-sandbox'] });
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A context of its own: nothing is in its cache.
      const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
      const { opened, refitted } = await measure(await context.newPage(), `${url}&editPanel=1`);
      const told = ({ seconds, longestTask }: Measured) =>
        `${seconds.toFixed(1)} s, longest task ${Math.round(longestTask)} ms`;
      console.log(`${ENTITIES} × 3 × ${ROWS} rows: opened ${told(opened)}; fitted anew ${told(refitted)}`);
      await context.close();
    }
  } finally {
    await browser.close();
    await workbench.stop();
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
