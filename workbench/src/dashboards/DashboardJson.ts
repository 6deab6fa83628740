import type { AnnotationQuery, FieldConfigSource } from '@grafana/data';
import type { DataQuery, DataSourceRef } from '@grafana/schema';

/** The parts of Grafana's dashboard JSON that the workbench makes scenes from. */
export interface DashboardJson {
  uid: string;
  title: string;
  description?: string;
  time: { from: string; to: string };
  timezone?: string;
  refresh?: string;
  graphTooltip?: number;
  templating?: { list: VariableJson[] };
  annotations?: { list: AnnotationQuery[] };
  panels: PanelJson[];
}

export interface PanelJson {
  id: number;
  type: string;
  title: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  /** The variable for each of whose values there is a copy of the panel. */
  repeat?: string;
  maxPerRow?: number;
  datasource?: DataSourceRef;
  targets: DataQuery[];
  maxDataPoints?: number;
  /** The shortest step, e.g. "1m". */
  interval?: string;
  pluginVersion?: string;
  options: Record<string, unknown>;
  fieldConfig: FieldConfigSource;
}

export interface VariableJson {
  type: string;
  name: string;
  label?: string;
  query?: string;
  multi?: boolean;
  includeAll?: boolean;
  allValue?: string;
  current?: { value: string | string[] };
}
