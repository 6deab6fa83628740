import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { strikes, type LiveIncident } from './liveIncident';
import { liveStatuses, liveTraffic, type LoadBalancer } from './liveTraffic';
import { durationBuckets, liveMetrics } from './metricNames';

export interface LiveMetricsOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  seed: number;
  /** Counters grow by whole steps of this many milliseconds. */
  stepMs: number;
  /** Length of the daily profile in milliseconds. */
  dayMs?: number;
  loadBalancers: readonly LoadBalancer[];
  /** Every incident so far, asked for at each scrape. */
  incidents: () => readonly LiveIncident[];
}

/** After a pause (a laptop that slept) only this much traffic is made up for: a stopped server serves nothing. */
const LONGEST_CATCH_UP_MS = 60 * 60_000;

export interface LiveMetrics {
  contentType: string;
  /** The text of a scrape. Its counters have seen all traffic since the metrics were made. */
  scrape(): Promise<string>;
}

export function createLiveMetrics(options: LiveMetricsOptions): LiveMetrics {
  const { now, seed, stepMs, dayMs, loadBalancers, incidents } = options;
  const registry = new Registry();
  const requests = new Counter({
    ...liveMetrics.requests,
    labelNames: ['load_balancer', 'status'],
    registers: [registry],
  });
  const duration = new Histogram({
    ...liveMetrics.duration,
    labelNames: ['load_balancer'],
    buckets: durationBuckets,
    registers: [registry],
  });
  // Series exist from the first scrape on, at 0, so that a first error is seen as an increase.
  for (const { name } of loadBalancers) {
    liveStatuses.forEach((status) => requests.inc({ load_balancer: name, status }, 0));
    duration.zero({ load_balancer: name });
  }

  let nextIndex = Math.floor(now() / stepMs);
  const advance = () => {
    const endIndex = Math.floor(now() / stepMs);
    nextIndex = Math.max(nextIndex, endIndex - Math.ceil(LONGEST_CATCH_UP_MS / stepMs));
    for (; nextIndex < endIndex; nextIndex++) {
      for (const loadBalancer of loadBalancers) {
        const step = liveTraffic(loadBalancer, nextIndex, { seed, stepMs, dayMs, incidents: incidents() });
        const labels = { load_balancer: loadBalancer.name };
        liveStatuses.forEach((status) => requests.inc({ ...labels, status }, step.counts[status]));
        const histogram = duration.labels(labels);
        for (const { seconds, count } of step.latencies) {
          for (let i = 0; i < count; i++) {
            histogram.observe(seconds);
          }
        }
      }
    }
  };

  const incident = new Gauge({ ...liveMetrics.incident, labelNames: ['load_balancer'], registers: [registry] });
  const updateIncident = () => {
    for (const { name } of loadBalancers) {
      const isStruck = incidents().some((candidate) => strikes(candidate, name, now()));
      incident.set({ load_balancer: name }, isStruck ? 1 : 0);
    }
  };

  return {
    contentType: registry.contentType,
    scrape() {
      advance();
      updateIncident();
      return registry.metrics();
    },
  };
}
