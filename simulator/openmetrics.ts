import {
  defaultLoadBalancers,
  liveStatuses,
  liveTraffic,
  type LiveTrafficOptions,
  type LoadBalancer,
} from './liveTraffic';
import { durationBuckets, liveMetrics, scenarioMetrics } from './metricNames';
import type { Scenario, ScenarioOptions } from './scenarios';
import { TRUTH_COLUMN } from './table';

/** Backslashes, quotes and line ends are the three characters that the format escapes. */
const escape = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

function series(name: string, labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escape(value)}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}

/** One line of the format, whose timestamps are seconds. */
const sample = (ofSeries: string, value: number, timeMs: number) => `${ofSeries} ${value} ${timeMs / 1_000}\n`;

const header = (family: string, type: 'gauge' | 'counter' | 'histogram', help: string) =>
  `# TYPE ${family} ${type}\n# HELP ${family} ${escape(help)}\n`;

const EOF = '# EOF\n';

/** A scenario as OpenMetrics text with timestamps, piece by piece; null values are left out. */
export function* scenarioOpenMetrics(scenario: Scenario, options: ScenarioOptions): Generator<string> {
  const table = scenario.make(options);
  let family = '';
  for (const { metric, labels, column, help } of scenarioMetrics[scenario.id]) {
    const values = column === TRUTH_COLUMN ? table.truth : table.columns.find(({ name }) => name === column)?.values;
    if (!values) {
      throw new Error(`${metric} wants the column "${column}", which the scenario ${scenario.id} does not have.`);
    }
    // A family's series stand together in the mapping, and its header comes once.
    if (metric !== family) {
      yield header(metric, 'gauge', help);
      family = metric;
    }
    const ofSeries = series(metric, labels);
    for (let row = 0; row < values.length; row++) {
      const value = values[row];
      if (value !== null) {
        yield sample(ofSeries, value, table.times[row]);
      }
    }
  }
  yield EOF;
}

export interface LiveHistoryOptions extends LiveTrafficOptions {
  /** Milliseconds since 1970; counters are 0 at `start` and have seen every whole step up to `end`. */
  start: number;
  end: number;
  loadBalancers?: readonly LoadBalancer[];
  /** Labels of every series besides its own: those that a scrape adds, so that scraped samples continue the series. */
  labels?: Readonly<Record<string, string>>;
}

/**
 * History of live traffic as OpenMetrics text with timestamps, under the names that the live endpoint has, piece by
 * piece: the format wants each series in one run, so every step is computed again for each, and none is kept.
 */
export function* liveOpenMetrics(options: LiveHistoryOptions): Generator<string> {
  const { start, end, loadBalancers = defaultLoadBalancers, labels = {}, ...traffic } = options;
  const { stepMs } = traffic;
  const first = Math.ceil(start / stepMs);
  const last = Math.floor(end / stepMs) - 1;
  function* stepsOf(loadBalancer: LoadBalancer) {
    for (let index = first; index <= last; index++) {
      yield liveTraffic(loadBalancer, index, traffic);
    }
  }

  yield header(liveMetrics.requests.name.replace(/_total$/, ''), 'counter', liveMetrics.requests.help);
  for (const loadBalancer of loadBalancers) {
    for (const status of liveStatuses) {
      const ofSeries = series(liveMetrics.requests.name, { load_balancer: loadBalancer.name, status, ...labels });
      let total = 0;
      yield sample(ofSeries, total, first * stepMs);
      for (const step of stepsOf(loadBalancer)) {
        total += step.counts[status];
        // A counter has seen a step when the step is over.
        yield sample(ofSeries, total, step.time + stepMs);
      }
    }
  }

  yield header(liveMetrics.duration.name, 'histogram', liveMetrics.duration.help);
  for (const loadBalancer of loadBalancers) {
    const ofHistogram = { load_balancer: loadBalancer.name, ...labels };
    yield* histogramOf(ofHistogram, first * stepMs, stepMs, stepsOf(loadBalancer));
  }

  yield header(liveMetrics.incident.name, 'gauge', liveMetrics.incident.help);
  for (const loadBalancer of loadBalancers) {
    const ofSeries = series(liveMetrics.incident.name, { load_balancer: loadBalancer.name, ...labels });
    for (const step of stepsOf(loadBalancer)) {
      yield sample(ofSeries, step.isIncident ? 1 : 0, step.time + stepMs);
    }
  }
  yield EOF;
}

function* histogramOf(
  labels: Readonly<Record<string, string>>,
  startMs: number,
  stepMs: number,
  steps: Iterable<ReturnType<typeof liveTraffic>>
): Generator<string> {
  const { name } = liveMetrics.duration;
  const bounds = [...durationBuckets, Infinity];
  const bucketSeries = bounds.map((bound) =>
    series(`${name}_bucket`, { le: bound === Infinity ? '+Inf' : String(bound), ...labels })
  );
  const countSeries = series(`${name}_count`, labels);
  const sumSeries = series(`${name}_sum`, labels);
  const cumulative = bounds.map(() => 0);
  let sum = 0;
  const point = (timeMs: number) =>
    bucketSeries.map((ofSeries, i) => sample(ofSeries, cumulative[i], timeMs)).join('') +
    sample(countSeries, cumulative[bounds.length - 1], timeMs) +
    sample(sumSeries, sum, timeMs);

  yield point(startMs);
  for (const step of steps) {
    for (const { seconds, count } of step.latencies) {
      sum += seconds * count;
      bounds.forEach((bound, i) => {
        cumulative[i] += seconds <= bound ? count : 0;
      });
    }
    yield point(step.time + stepMs);
  }
}
