import { DataSourceApi, PluginType, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

/** What all data sources of the workbench share: settings that a Grafana server would send. */
export abstract class WorkbenchDataSource<TQuery extends DataQuery> extends DataSourceApi<TQuery> {
  constructor(type: string, uid: string, name: string) {
    super({
      id: 1,
      uid,
      type,
      name,
      access: 'proxy',
      readOnly: true,
      jsonData: {},
      meta: {
        id: type,
        name,
        type: PluginType.datasource,
        module: '',
        baseUrl: '',
        metrics: true,
        info: {
          author: { name: '' },
          description: '',
          links: [],
          logos: { large: '', small: '' },
          screenshots: [],
          updated: '',
          version: '',
        },
      },
    });
  }

  abstract override query(request: DataQueryRequest<TQuery>): Promise<DataQueryResponse>;

  override testDatasource(): Promise<{ status: string; message: string }> {
    return Promise.resolve({ status: 'success', message: `${this.name} answers.` });
  }
}
