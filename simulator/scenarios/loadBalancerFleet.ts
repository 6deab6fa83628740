import type { LiveIncident } from '../liveIncident';
import { liveTable } from '../liveTable';
import { loadBalancers } from '../loadBalancers';
import { stepTimes } from '../table';
import type { Scenario } from './scenario';

const MINUTE = 60_000;
const ROWS = 2_880;
export const FLEET_SIZE = 50;

/** The columns of each load balancer. */
export const fleetColumns = ['requests', '5xx', 'latency'] as const;

interface FleetIncident {
  kind: LiveIncident['kind'];
  loadBalancer: string;
  firstRow: number;
  lastRow: number;
}

/** On the second day: one load balancer fails for three quarters of an hour, another is slow for ten minutes. */
const incidents: FleetIncident[] = [
  { kind: 'errors', loadBalancer: 'edge-7', firstRow: 2_040, lastRow: 2_084 },
  { kind: 'latency', loadBalancer: 'edge-3', firstRow: 2_400, lastRow: 2_409 },
];

/** Fifty load balancers of all sizes, minute by minute, of which two have an incident: among the others' traffic nobody sees it. */
export const loadBalancerFleet: Scenario = {
  id: 'load-balancer-fleet',
  title: 'Fleet of load balancers',
  description:
    'Two days of requests, 5xx and response times of fifty load balancers. On the second day edge-7 fails from 10:00 to 10:44, and edge-3 is slow from 16:00 to 16:09.',
  stepMs: MINUTE,
  rows: ROWS,
  trainingRows: { firstRow: 0, lastRow: 1_439 },
  incidents: incidents.map(({ kind, loadBalancer, ...rows }) => ({ kind: `${kind} of ${loadBalancer}`, ...rows })),
  make({ start, seed }) {
    const { columns, truth } = liveTable({
      seed,
      stepMs: MINUTE,
      start: 0,
      end: ROWS * MINUTE,
      loadBalancers: loadBalancers(FLEET_SIZE),
      incidents: incidents.map(({ kind, loadBalancer, firstRow, lastRow }) => ({
        kind,
        loadBalancer,
        start: firstRow * MINUTE,
        end: (lastRow + 1) * MINUTE,
      })),
    });
    return {
      times: stepTimes(start, ROWS, MINUTE),
      columns: columns
        .filter(({ name }) => fleetColumns.some((column) => column === name))
        .map((column) => ({ ...column, name: fleetColumn(column.labels!.load_balancer, column.name) })),
      truth,
    };
  },
};

/** The name of a load balancer's column. */
export function fleetColumn(loadBalancer: string, column: string): string {
  return `${loadBalancer} ${column}`;
}
