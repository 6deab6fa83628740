import { expect, test } from '@playwright/test';
import { scenarioMetrics } from '../../simulator/metricNames';
import { scenarioOpenMetrics } from '../../simulator/openmetrics';
import { DEFAULT_START, scenarioById } from '../../simulator/scenarios';
import { findPrometheus, PROMETHEUS_MISSING } from '../lib/findPrometheus';
import { withOpenMetricsFile } from '../lib/openMetricsFile';
import { queryNumber, queryRange } from '../lib/queryPrometheus';
import { startPrometheus, type RunningPrometheus } from '../lib/startPrometheus';
import { startSimulator, type RunningSimulator } from '../lib/startSimulator';
import { waitUntil } from '../lib/waitUntil';

test.skip(findPrometheus() === null, PROMETHEUS_MISSING);

test.describe('a Prometheus that scrapes the simulator', () => {
  let simulator: RunningSimulator;
  let prometheus: RunningPrometheus;

  test.beforeAll(async () => {
    simulator = await startSimulator();
    prometheus = await startPrometheus({ scrape: simulator.target });
  });
  test.afterAll(async () => {
    await prometheus?.stop();
    await simulator?.stop();
  });

  test('sees usual traffic, then the incident that is switched on', async () => {
    const share5xx =
      'sum(rate(http_requests_total{load_balancer="edge-1",status=~"5.."}[4s]))' +
      ' / sum(rate(http_requests_total{load_balancer="edge-1"}[4s]))';
    const isUsual = async () => ((await queryNumber(prometheus.url, share5xx)) ?? 1) < 0.05 || null;
    await waitUntil(isUsual, { what: 'usual traffic', timeoutMs: 20_000 });

    const started = await fetch(`${simulator.url}/incident?kind=errors&minutes=5&load_balancer=edge-1`, {
      method: 'POST',
    });
    expect(started.status).toBe(200);
    const isIncident = async () => ((await queryNumber(prometheus.url, share5xx)) ?? 0) > 0.25 || null;
    await waitUntil(isIncident, { what: 'a share of 5xx above 25 %', timeoutMs: 20_000 });
    expect(await queryNumber(prometheus.url, 'simulator_incident_active{load_balancer="edge-1"}')).toBe(1);
    expect(await queryNumber(prometheus.url, 'simulator_incident_active{load_balancer="edge-2"}')).toBe(0);
  });

  test('has response times near the simulated median', async () => {
    const median =
      'histogram_quantile(0.5, sum by (le) (http_request_duration_seconds_bucket{load_balancer="edge-1"}))';
    const seconds = await waitUntil(() => queryNumber(prometheus.url, median), { what: median, timeoutMs: 20_000 });
    expect(seconds).toBeGreaterThan(0.035);
    expect(seconds).toBeLessThan(0.06);
  });
});

test.describe('a Prometheus that is filled from OpenMetrics text', () => {
  const scenario = scenarioById('load-balancer');
  const options = { start: DEFAULT_START, seed: 42 };
  let prometheus: RunningPrometheus;

  test.beforeAll(async () => {
    const text = scenarioOpenMetrics(scenario, options);
    prometheus = await withOpenMetricsFile(text, (blocksFrom) => startPrometheus({ blocksFrom }));
  });
  test.afterAll(() => prometheus?.stop());

  test('gives back every count and the truth of the load balancer scenario', async () => {
    const table = scenario.make(options);
    const range = { start: options.start, end: table.times[table.times.length - 1], stepMs: scenario.stepMs };
    for (const { metric, labels, column } of scenarioMetrics[scenario.id]) {
      const matchers = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const series = await queryRange(prometheus.url, { query: `${metric}{${matchers.join(',')}}`, ...range });
      expect(series).toHaveLength(1);
      const expected = table.columns.find(({ name }) => name === column)?.values ?? table.truth;
      expect(series[0].values.map(([, value]) => Number(value))).toEqual(expected);
    }
  });
});
