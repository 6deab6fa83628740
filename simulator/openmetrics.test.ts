/** @jest-environment node */
import { defaultLoadBalancers } from './liveTraffic';
import { createLiveMetrics } from './metrics';
import { liveOpenMetrics, scenarioOpenMetrics } from './openmetrics';
import { scenarios } from './scenarios';

const start = Date.UTC(2026, 0, 5, 12);
const stepMs = 15_000;
const live = () => [...liveOpenMetrics({ seed: 1, stepMs, start, end: start + 4 * stepMs })];

describe('scenarioOpenMetrics', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('exports every value of %s', (_, scenario) => {
    const table = scenario.make({ start, seed: 42 });
    const lines = [...scenarioOpenMetrics(scenario, { start, seed: 42 })].join('').split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(
      (table.columns.length + 1) * scenario.rows
    );
    expect(lines.slice(-2)).toEqual(['# EOF', '']);
  });

  it('writes headers, labels and timestamps in seconds', () => {
    const table = scenarios[0].make({ start, seed: 42 });
    const text = [...scenarioOpenMetrics(scenarios[0], { start, seed: 42 })].join('');
    expect(text.startsWith('# TYPE lb_requests_per_minute gauge\n# HELP lb_requests_per_minute Requests that')).toBe(
      true
    );
    expect(text).toContain(`lb_requests_per_minute ${table.columns[0].values[0]} ${start / 1_000}\n`);
    expect(text).toContain(
      `lb_responses_per_minute{status_class="5xx"} ${table.columns[3].values[1_200]} ${start / 1_000 + 72_000}\n`
    );
    expect(text.match(/# TYPE lb_responses_per_minute/g)).toHaveLength(1);
  });
});

describe('liveOpenMetrics', () => {
  it('ends where the live endpoint would be after the same time, to the last count', async () => {
    const clock = { now: start };
    const metrics = createLiveMetrics({
      now: () => clock.now,
      seed: 1,
      stepMs,
      loadBalancers: defaultLoadBalancers,
      incidents: () => [],
    });
    clock.now = start + 4 * stepMs;
    const scraped = (await metrics.scrape()).split('\n').filter((line) => /^http_.*(_total|_bucket|_count)/.test(line));
    const end = ` ${clock.now / 1_000}`;
    const exported = live()
      .join('')
      .split('\n')
      .filter((line) => line.endsWith(end) && /^http_.*(_total|_bucket|_count)/.test(line));
    expect(exported.map((line) => line.slice(0, -end.length)).sort()).toEqual(scraped.sort());
  });

  it('begins counters at 0 and never lets them fall', () => {
    const values = live()
      .filter((line) => line.startsWith('http_requests_total{load_balancer="edge-1",status="404"}'))
      .map((line) => Number(line.split(' ')[1]));
    expect(values).toHaveLength(5);
    expect(values[0]).toBe(0);
    values.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(values[i]));
  });

  it('gives every series the labels that a scrape would add', () => {
    const labels = { job: 'simulator', instance: 'simulator:9300' };
    const pieces = [...liveOpenMetrics({ seed: 1, stepMs, start, end: start + stepMs, labels })];
    const samples = pieces
      .join('')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    samples.forEach((line) => expect(line).toContain(',job="simulator",instance="simulator:9300"} '));
  });

  it('comes in small pieces and ends with the end mark', () => {
    const pieces = live();
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(2_000);
    expect(pieces[pieces.length - 1]).toBe('# EOF\n');
  });
});
