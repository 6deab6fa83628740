/** @jest-environment node */
import type { LiveIncident } from './liveIncident';
import { defaultLoadBalancers, liveTraffic } from './liveTraffic';
import { createLiveMetrics } from './metrics';

const stepMs = 15_000;
const start = Date.UTC(2026, 0, 5, 12);

function make(incidents: LiveIncident[] = []) {
  const clock = { now: start };
  const metrics = createLiveMetrics({
    now: () => clock.now,
    seed: 1,
    stepMs,
    loadBalancers: defaultLoadBalancers,
    incidents: () => incidents,
  });
  const read = async (series: string) => {
    const line = (await metrics.scrape()).split('\n').find((candidate) => candidate.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length));
  };
  return { clock, read };
}
const stepsOf = (count: number, incidents: LiveIncident[] = []) =>
  Array.from({ length: count }, (_, i) =>
    liveTraffic(defaultLoadBalancers[0], start / stepMs + i, { seed: 1, stepMs, incidents })
  );
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

describe('createLiveMetrics', () => {
  it('starts every series at 0', async () => {
    const { read } = make();
    expect(await read('http_requests_total{load_balancer="edge-2",status="503"}')).toBe(0);
    expect(await read('http_request_duration_seconds_count{load_balancer="edge-1"}')).toBe(0);
    expect(await read('simulator_incident_active{load_balancer="edge-1"}')).toBe(0);
  });

  it('accumulates the live traffic of every whole step once, however often it is scraped', async () => {
    const { clock, read } = make();
    for (const seconds of [7, 31, 31, 60]) {
      clock.now = start + seconds * 1_000;
      await read('');
    }
    const steps = stepsOf(4);
    expect(await read('http_requests_total{load_balancer="edge-1",status="200"}')).toBe(
      total(steps.map(({ counts }) => counts['200']))
    );
    expect(await read('http_request_duration_seconds_count{load_balancer="edge-1"}')).toBe(
      total(steps.map(({ requests }) => requests))
    );
    expect(await read('http_request_duration_seconds_bucket{le="+Inf",load_balancer="edge-1"}')).toBe(
      total(steps.map(({ requests }) => requests))
    );
  });

  it('follows injected incidents', async () => {
    const incidents: LiveIncident[] = [{ kind: 'errors', start, end: start + 60_000, loadBalancer: 'edge-1' }];
    const { clock, read } = make(incidents);
    clock.now = start + 30_000;
    expect(await read('simulator_incident_active{load_balancer="edge-1"}')).toBe(1);
    expect(await read('simulator_incident_active{load_balancer="edge-2"}')).toBe(0);
    expect(await read('http_requests_total{load_balancer="edge-1",status="500"}')).toBe(
      total(stepsOf(2, incidents).map(({ counts }) => counts['500']))
    );
  });

  it('makes up for no more than an hour after a pause', async () => {
    const { clock, read } = make();
    clock.now = start + 7 * 60 * 60_000;
    const counted = await read('http_request_duration_seconds_count{load_balancer="edge-1"}');
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(60 * 16_000);
  });
});
