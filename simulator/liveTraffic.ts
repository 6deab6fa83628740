import { latencyGroups, type LatencyGroup } from './latency';
import { strikes, type LiveIncident } from './liveIncident';
import { createRandom, seedOf } from './random';

export const liveStatuses = ['200', '404', '500', '503'] as const;
export type LiveStatus = (typeof liveStatuses)[number];

export interface LoadBalancer {
  name: string;
  /** Mean of the day, in requests per minute. */
  requestsPerMinute: number;
  /** Median response time in seconds. */
  medianSeconds: number;
}

export const defaultLoadBalancers: readonly LoadBalancer[] = [
  { name: 'edge-1', requestsPerMinute: 10_000, medianSeconds: 0.045 },
  { name: 'edge-2', requestsPerMinute: 4_000, medianSeconds: 0.06 },
];

export interface LiveTrafficOptions {
  /** Any whole number; the same seed gives the same traffic. */
  seed: number;
  /** Length of a step in milliseconds, > 0: 60,000 for minutes, 5,000 for a demonstration that moves. */
  stepMs: number;
  /** Length of the daily profile in milliseconds; 24 hours without it, less to see days go by. */
  dayMs?: number;
  incidents?: readonly LiveIncident[];
}

/** What one load balancer did in one step. */
export interface TrafficStep {
  /** Start of the step in milliseconds since 1970. */
  time: number;
  /** Responses by status; whole numbers ≥ 0. */
  counts: Record<LiveStatus, number>;
  /** Sum of the counts. */
  requests: number;
  /** Median response time in seconds. */
  medianSeconds: number;
  /** The responses by how long they took. */
  latencies: LatencyGroup[];
  isIncident: boolean;
}

const DAY = 24 * 60 * 60_000;
const SHARE_404 = 0.015;
const USUAL_SHARE_5XX = 0.005;
const LATENCY_SPREAD = 0.5;

/**
 * Traffic of one load balancer in the step `index` (which starts at index × stepMs since 1970).
 * It depends on nothing but its arguments, so that history of any length and the present fit together.
 */
export function liveTraffic(loadBalancer: LoadBalancer, index: number, options: LiveTrafficOptions): TrafficStep {
  const { seed, stepMs, dayMs = DAY, incidents = [] } = options;
  const time = index * stepMs;
  const random = createRandom(seed, seedOf(loadBalancer.name), index);
  // An incident counts for the step whose middle it covers: one that begins late in a step does not repaint all of it.
  const active = incidents.filter((incident) => strikes(incident, loadBalancer.name, time + stepMs / 2));
  const has = (kind: LiveIncident['kind']) => active.some((incident) => incident.kind === kind);

  const daily = 1 + 0.5 * Math.sin((time / dayMs - 1 / 3) * 2 * Math.PI);
  const rate = loadBalancer.requestsPerMinute * daily * (has('drop') ? 0.03 : 1) * (has('surge') ? 3 : 1);
  const arriving = random.normal(1, 0.03) * rate * (stepMs / 60_000);
  const incidentShare = random.uniform(0.3, 0.6);
  const share5xx = has('errors') ? incidentShare : USUAL_SHARE_5XX;
  // Small expectations scatter by their square root, as counts of independent requests do.
  const scatter = (expected: number) => Math.max(0, Math.round(random.normal(expected, Math.sqrt(expected))));
  const counts: Record<LiveStatus, number> = {
    '200': scatter(arriving * (1 - SHARE_404 - share5xx)),
    '404': scatter(arriving * SHARE_404),
    '500': scatter((arriving * share5xx) / 2),
    '503': scatter((arriving * share5xx) / 2),
  };
  const requests = liveStatuses.reduce((sum, status) => sum + counts[status], 0);
  const slowdown = (has('latency') ? 6 : 1) * (has('surge') ? 2 : 1);
  const medianSeconds = loadBalancer.medianSeconds * slowdown * Math.exp(random.normal(0, 0.04));

  return {
    time,
    counts,
    requests,
    medianSeconds,
    // Only a scrape asks for them, and they take most of the time.
    get latencies() {
      return latencyGroups(requests, medianSeconds, LATENCY_SPREAD);
    },
    isIncident: active.length > 0,
  };
}
