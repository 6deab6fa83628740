import type { DataQuery } from '@grafana/schema';

/** The fields of a Grafana Prometheus query that the workbench heeds. */
export interface PromQuery extends DataQuery {
  expr: string;
  legendFormat?: string;
}
