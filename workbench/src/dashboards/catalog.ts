import type { DashboardJson } from './DashboardJson';

const files = import.meta.glob<DashboardJson>('../../../provisioning/dashboards/*.json', {
  eager: true,
  import: 'default',
});

/** Short names for the navigation, in its order; the titles say more. */
const NAMES: Array<[uid: string, name: string]> = [
  ['load-balancer', 'Load balancer'],
  ['api-gateway', 'API gateway'],
  ['elb-request-count', 'ELB requests'],
  ['live-traffic', 'Live traffic'],
  ['several-load-balancers', 'Several load balancers'],
  ['load-balancer-fleet', 'Fleet'],
];

export interface CatalogEntry {
  uid: string;
  name: string;
  dashboard: DashboardJson;
}

/** The dashboards that Grafana provisions too; one that has no short name yet comes last under its title. */
export function provisionedDashboards(): CatalogEntry[] {
  const dashboards = Object.values(files);
  const order = NAMES.map(([uid]) => uid);
  return dashboards
    .map((dashboard) => ({
      uid: dashboard.uid,
      name: NAMES.find(([uid]) => uid === dashboard.uid)?.[1] ?? dashboard.title,
      dashboard,
    }))
    .sort((a, b) => rank(order, a.uid) - rank(order, b.uid));
}

function rank(order: string[], uid: string): number {
  const index = order.indexOf(uid);
  return index === -1 ? order.length : index;
}
