import type { IconName } from '@grafana/ui';
import type { CsvDocument } from '../../csvDocument';
import type { WorkbenchModes } from '../../modes';
import { provisionedDashboards } from './catalog';
import type { DashboardJson } from './DashboardJson';

/** One entry of the navigation. */
export type PageDashboard = { uid: string; name: string; icon: IconName } & (
  | { kind: 'provisioned'; dashboard: DashboardJson }
  | { kind: 'csv'; document: CsvDocument | undefined }
  | { kind: 'prometheus'; address: string | undefined }
);

const ICONS: Record<string, IconName> = {
  'load-balancer': 'exclamation-triangle',
  'api-gateway': 'sitemap',
  'elb-request-count': 'cloud',
  'live-traffic': 'signal',
  'load-balancer-fleet': 'layer-group',
};

export function pageDashboards(csv: CsvDocument | undefined, modes: WorkbenchModes): PageDashboard[] {
  return [
    ...provisionedDashboards().map(({ uid, name, dashboard }): PageDashboard => ({
      uid,
      name,
      icon: ICONS[uid] ?? 'apps',
      kind: 'provisioned',
      dashboard,
    })),
    { uid: 'csv', name: 'CSV file', icon: 'table', kind: 'csv', document: csv },
    { uid: 'prometheus', name: 'Prometheus', icon: 'database', kind: 'prometheus', address: modes.prometheus?.url },
  ];
}

/** What the page opens on: the data that it was started with, or else the first scenario. */
export function firstDashboard(dashboards: PageDashboard[]): PageDashboard {
  const given = dashboards.find(
    (dashboard) =>
      (dashboard.kind === 'csv' && dashboard.document) || (dashboard.kind === 'prometheus' && dashboard.address)
  );
  return given ?? dashboards[0];
}
