import { PLUGIN_ID } from '../../pluginId';
import type { PromQuery } from '../data/PromQuery';
import type { DashboardJson } from './DashboardJson';

export const PROMETHEUS_DATA_SOURCE = { type: 'prometheus', uid: 'given-prometheus' };

/** What is typed above the Prometheus dashboard. */
export interface TypedQueries {
  queries: Array<Pick<PromQuery, 'expr' | 'legendFormat'>>;
  /** The shortest step, e.g. "15s". */
  minStep: string;
}

export function prometheusDashboard({ queries, minStep }: TypedQueries): DashboardJson {
  return {
    uid: 'prometheus',
    title: 'Prometheus',
    time: { from: 'now-1h', to: 'now' },
    timezone: 'utc',
    panels: [
      {
        id: 1,
        type: PLUGIN_ID,
        title: queries.map(({ expr, legendFormat }) => legendFormat || expr).join(', '),
        gridPos: { x: 0, y: 0, w: 24, h: 18 },
        datasource: PROMETHEUS_DATA_SOURCE,
        targets: queries.map((query, index) => ({ refId: `Q${index + 1}`, ...query })),
        interval: minStep,
        options: {},
        fieldConfig: { defaults: {}, overrides: [] },
      },
    ],
  };
}
