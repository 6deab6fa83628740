import { createIncidentSwitch } from '../../../simulator/incidentSwitch';
import { strikes } from '../../../simulator/liveIncident';
import {
  defaultLoadBalancers,
  liveStatuses,
  liveTraffic,
  type LoadBalancer,
  type TrafficStep,
} from '../../../simulator/liveTraffic';
import { liveMetrics } from '../../../simulator/metricNames';
import type { Samples, SimulatedSeries } from './SimulatedDataSource';

const SEED = 42;
/** How often a Prometheus would scrape the simulator's live metrics. */
const STEP_MS = 5_000;

/** Incidents that the live dashboard's button injects; they last as long as the page does. */
export const liveIncidents = createIncidentSwitch({
  now: () => Date.now(),
  loadBalancerNames: defaultLoadBalancers.map(({ name }) => name),
});

/** Traffic up to now under the names of the simulator's live metrics. */
export function liveSeries(): SimulatedSeries[] {
  return defaultLoadBalancers.flatMap((loadBalancer) => {
    const labels = { load_balancer: loadBalancer.name };
    const series = (metric: string, form: SimulatedSeries['form'], read: (step: TrafficStep) => number) => ({
      metric,
      labels,
      form,
      samples: (from: number, to: number) => sample(loadBalancer, from, to, read),
    });
    return [
      ...liveStatuses.map((status) => ({
        ...series(liveMetrics.requests.name, 'rate', (step) => step.counts[status] / (STEP_MS / 1000)),
        labels: { ...labels, status },
      })),
      series(`${liveMetrics.duration.name}_bucket`, 'median', (step) => step.medianSeconds),
      series(liveMetrics.incident.name, 'plain', ({ time }) => (isStruck(loadBalancer, time) ? 1 : 0)),
    ];
  });
}

function sample(loadBalancer: LoadBalancer, from: number, to: number, read: (step: TrafficStep) => number): Samples {
  const options = { seed: SEED, stepMs: STEP_MS, incidents: liveIncidents.all() };
  const first = Math.floor(from / STEP_MS);
  const last = Math.floor(Math.min(to, Date.now() - STEP_MS) / STEP_MS);
  const steps = Array.from({ length: Math.max(0, last - first + 1) }, (_, row) =>
    liveTraffic(loadBalancer, first + row, options)
  );
  return { times: steps.map(({ time }) => time), values: steps.map(read) };
}

function isStruck(loadBalancer: LoadBalancer, time: number): boolean {
  return liveIncidents.all().some((incident) => strikes(incident, loadBalancer.name, time + STEP_MS / 2));
}
