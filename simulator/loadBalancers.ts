import { defaultLoadBalancers, type LoadBalancer } from './liveTraffic';

/** Requests per minute and median response times come round with different periods: all sizes at all speeds. */
const RATES = [10_000, 4_000, 1_500, 600, 7_000, 2_500, 900];
const MEDIANS = [0.045, 0.06, 0.03, 0.08, 0.12];

/** So many (≥ 1) load balancers of all sizes: `edge-1` and `edge-2` are the default ones, and so on. */
export function loadBalancers(count: number): readonly LoadBalancer[] {
  return Array.from(
    { length: count },
    (_, index) =>
      defaultLoadBalancers[index] ?? {
        name: `edge-${index + 1}`,
        requestsPerMinute: RATES[index % RATES.length],
        medianSeconds: MEDIANS[index % MEDIANS.length],
      }
  );
}
