import { toDataFrame, type AnnotationQuery, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { WorkbenchDataSource } from './WorkbenchDataSource';

/** What a dashboard asks of Grafana's own annotations: those of the dashboard, or all that have tags. */
interface GrafanaQuery extends DataQuery {
  type?: 'dashboard' | 'tags';
  limit?: number;
  tags?: string[];
  matchAny?: boolean;
}

const DEFAULT_LIMIT = 100;

/** Grafana's built-in data source, as far as it brings annotations. */
export class GrafanaDataSource extends WorkbenchDataSource<GrafanaQuery> {
  constructor() {
    super('datasource', '-- Grafana --', '-- Grafana --');
    this.annotations = {
      // A dashboard's file may leave out what Grafana fills in.
      prepareAnnotation: (annotation: AnnotationQuery<GrafanaQuery>) => ({
        ...annotation,
        target: annotation.target ?? { refId: 'Anno', type: 'dashboard', limit: DEFAULT_LIMIT },
      }),
    };
  }

  override async query({ targets, range, dashboardUID }: DataQueryRequest<GrafanaQuery>): Promise<DataQueryResponse> {
    const [{ type, tags = [], matchAny, limit }] = targets;
    const ofDashboard = type === 'dashboard';
    if (ofDashboard ? !dashboardUID : tags.length === 0) {
      return { data: [] };
    }
    const found = await getBackendSrv().get<object[]>('/api/annotations', {
      from: range.from.valueOf(),
      to: range.to.valueOf(),
      limit,
      ...(ofDashboard ? { dashboardUID } : { tags, matchAny }),
    });
    return { data: [toDataFrame(found)] };
  }
}
