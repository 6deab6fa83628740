import { expect, test } from '@playwright/test';
import { defaultLoadBalancers } from '../../simulator/liveTraffic';
import { liveOpenMetrics, scenarioOpenMetrics } from '../../simulator/openmetrics';
import { DEFAULT_START, scenarioById } from '../../simulator/scenarios';
import { findPrometheus, PROMETHEUS_MISSING } from '../lib/findPrometheus';
import { withOpenMetricsFile } from '../lib/openMetricsFile';
import { queryNumber } from '../lib/queryPrometheus';
import { startPrometheus } from '../lib/startPrometheus';
import { startSimulator } from '../lib/startSimulator';
import { startWorkbench } from '../lib/startWorkbench';
import { waitUntil } from '../lib/waitUntil';
import { anomalyCount, pointAtChart, prometheusDashboard } from '../lib/workbenchPage';

const MINUTE = 60_000;
const SEED = 42;

test.skip(findPrometheus() === null, PROMETHEUS_MISSING);
// A first start of the workbench may have to build it.
test.describe.configure({ timeout: 240_000 });

/** Whatever a test starts, in reverse order, whether it passes or not. */
let stops: Array<() => Promise<void>> = [];
const stopLater = <T extends { stop(): Promise<void> }>(running: T): T => {
  stops.unshift(() => running.stop());
  return running;
};
test.afterEach(async () => {
  for (const stop of stops) {
    await stop();
  }
  stops = [];
});

test('the panel finds the error spike in a Prometheus filled from OpenMetrics text', async ({ page }) => {
  const scenario = scenarioById('load-balancer');
  const { times, truth } = scenario.make({ start: DEFAULT_START, seed: SEED });
  const text = scenarioOpenMetrics(scenario, { start: DEFAULT_START, seed: SEED });
  const prometheus = stopLater(await withOpenMetricsFile(text, (blocksFrom) => startPrometheus({ blocksFrom })));
  const workbench = stopLater(await startWorkbench(['--prometheus', prometheus.url]));

  const lastRow = scenario.rows - 1;
  const address = { url: workbench.url, from: times[0], to: times[lastRow], step: '1m' };
  const queries = {
    requests: 'lb_requests_per_minute',
    '4xx': 'lb_responses_per_minute{status_class="4xx"}',
    '5xx': 'lb_responses_per_minute{status_class="5xx"}',
    is_incident: 'lb_incident',
  };
  await page.goto(prometheusDashboard({ ...address, queries }));

  const trueRows = truth.filter(Boolean).length;
  const found = await anomalyCount(page);
  expect(found).toBeGreaterThanOrEqual(trueRows);
  // A panel that calls everything anomalous has found nothing.
  expect(found).toBeLessThan(scenario.rows / 4);
  const [incident] = scenario.incidents;
  await pointAtChart(page, (incident.firstRow + incident.lastRow) / 2 / lastRow);
  await expect(page.getByText('◆ Anomalous', { exact: true })).toBeVisible();
  await pointAtChart(page, 0.25);
  await expect(page.getByText('Normal', { exact: true })).toBeVisible();
});

test('the panel finds the incident in a Prometheus that scrapes the live simulator', async ({ page }) => {
  const [{ name }] = defaultLoadBalancers;
  const stepMs = 1_000;
  // Ten minutes of history spare ten minutes of waiting; the scrapes go on where it ends.
  const simulator = stopLater(await startSimulator({ seed: SEED, stepMs }));
  const historyEnd = Date.now();
  const historyStart = historyEnd - 10 * MINUTE;
  const history = liveOpenMetrics({ seed: SEED, stepMs, start: historyStart, end: historyEnd });
  const prometheus = stopLater(
    await withOpenMetricsFile(history, (blocksFrom) => startPrometheus({ blocksFrom, scrape: simulator.target }))
  );
  const workbench = stopLater(await startWorkbench(['--prometheus', prometheus.url]));

  const rate = (matchers: string) => `sum(rate(http_requests_total{load_balancer="${name}"${matchers}}[5s]))`;
  const queries = {
    requests: rate(''),
    '5xx': rate(',status=~"5.."'),
    is_incident: `max(simulator_incident_active{load_balancer="${name}"})`,
  };
  const share5xx = `${queries['5xx']} / ${queries.requests}`;
  const waitForShare = (what: string, isReached: (share: number) => boolean) => {
    const probe = async () => {
      const share = await queryNumber(prometheus.url, share5xx);
      return share !== null && isReached(share) ? true : null;
    };
    return waitUntil(probe, { what, timeoutMs: 30_000 });
  };
  await waitForShare('scraped traffic', (share) => share < 0.05);
  await fetch(`${simulator.url}/incident?kind=errors&minutes=5&load_balancer=${name}`, { method: 'POST' });
  await waitForShare('a share of 5xx above 25 %', (share) => share > 0.25);
  const incidentStart = Date.now();
  const incidentSeconds = 20;
  await page.waitForTimeout(incidentSeconds * 1_000);

  const address = { url: workbench.url, from: historyStart + 10_000, to: Date.now(), step: '1s' };
  await page.goto(prometheusDashboard({ ...address, queries }));
  expect(await anomalyCount(page)).toBeGreaterThanOrEqual(incidentSeconds - 5);
  const middle = incidentStart + (incidentSeconds / 2) * 1_000;
  await pointAtChart(page, (middle - address.from) / (address.to - address.from));
  await expect(page.getByText('◆ Anomalous', { exact: true })).toBeVisible();
});
