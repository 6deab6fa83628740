import type { ScenarioId } from './scenarios';
import { fleetColumn, FLEET_SIZE } from './scenarios/loadBalancerFleet';
import { loadBalancers } from './loadBalancers';
import { TRUTH_COLUMN } from './table';

/** Which Prometheus series carries which column of a scenario. */
export interface MetricColumn {
  /** A gauge's name. */
  metric: string;
  labels: Readonly<Record<string, string>>;
  /** A column's name in the scenario's table, or TRUTH_COLUMN. */
  column: string;
  help: string;
}

/**
 * The series of every scenario. OpenMetrics export writes these names and the workbench's simulated data source
 * answers to them, so that one dashboard's selectors work on either. No two scenarios share a series.
 */
export const scenarioMetrics: Readonly<Record<ScenarioId, readonly MetricColumn[]>> = {
  'load-balancer': [
    { metric: 'lb_requests_per_minute', labels: {}, column: 'requests', help: 'Requests that arrived in the minute.' },
    ...['2xx', '4xx', '5xx'].map((statusClass) => ({
      metric: 'lb_responses_per_minute',
      labels: { status_class: statusClass },
      column: statusClass,
      help: 'Responses of a status class in the minute.',
    })),
    { metric: 'lb_incident', labels: {}, column: TRUTH_COLUMN, help: '1 while the simulated incident lasts.' },
  ],
  'api-gateway': [
    { metric: 'gateway_requests_per_minute', labels: {}, column: 'rpm', help: 'Requests that arrived in the minute.' },
    {
      metric: 'gateway_response_time_milliseconds',
      labels: {},
      column: 'latency',
      help: 'Mean response time of the minute in milliseconds.',
    },
    { metric: 'gateway_incident', labels: {}, column: TRUTH_COLUMN, help: '1 while a simulated incident lasts.' },
  ],
  'elb-request-count': [
    { metric: 'elb_request_count', labels: {}, column: 'value', help: 'Requests that arrived in five minutes.' },
    { metric: 'elb_incident', labels: {}, column: TRUTH_COLUMN, help: '1 while a simulated incident lasts.' },
  ],
  'load-balancer-fleet': [
    ...loadBalancers(FLEET_SIZE).flatMap(({ name }) => fleetMetrics(name)),
    { metric: 'fleet_incident', labels: {}, column: TRUTH_COLUMN, help: '1 while any load balancer has an incident.' },
  ],
};

function fleetMetrics(loadBalancer: string): MetricColumn[] {
  const labels = { load_balancer: loadBalancer };
  return [
    {
      metric: 'fleet_requests_per_minute',
      labels,
      column: fleetColumn(loadBalancer, 'requests'),
      help: 'Requests that arrived in the minute.',
    },
    {
      metric: 'fleet_responses_per_minute',
      labels: { ...labels, status_class: '5xx' },
      column: fleetColumn(loadBalancer, '5xx'),
      help: 'Responses of a status class in the minute.',
    },
    {
      metric: 'fleet_response_time_seconds',
      labels,
      column: fleetColumn(loadBalancer, 'latency'),
      help: 'Median response time of the minute in seconds.',
    },
  ];
}

/** The series of live traffic, each with the label `load_balancer`. History and the live endpoint share them. */
export const liveMetrics = {
  requests: { name: 'http_requests_total', help: 'Responses by load balancer and status.' },
  duration: { name: 'http_request_duration_seconds', help: 'Response times by load balancer.' },
  incident: { name: 'simulator_incident_active', help: '1 while an injected incident strikes the load balancer.' },
} as const;

/** Upper bounds of the response time histogram in seconds; medians are 0.045 to 0.7 s. */
export const durationBuckets = [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5];
