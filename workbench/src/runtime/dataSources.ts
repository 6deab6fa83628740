import type { DataSourceApi, DataSourceInstanceSettings } from '@grafana/data';
import type { DataSourceSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';

type Reference = Parameters<DataSourceSrv['get']>[0];

/** The data sources of this page by their uid. */
export class WorkbenchDataSources implements DataSourceSrv {
  private readonly byUid = new Map<string, DataSourceApi>();

  register<TQuery extends DataQuery>(dataSource: DataSourceApi<TQuery>): void {
    // A source gets only the queries that name it, so it may count on its own kind of query.
    this.byUid.set(dataSource.uid, dataSource as unknown as DataSourceApi);
  }

  get(reference?: Reference): Promise<DataSourceApi> {
    const found = this.find(reference);
    if (found) {
      return Promise.resolve(found);
    }
    const known = [...this.byUid.keys()].join(', ');
    return Promise.reject(
      new Error(`There is no data source "${uidOf(reference) ?? 'default'}" in the workbench; there are ${known}.`)
    );
  }

  getInstanceSettings(reference?: Reference): DataSourceInstanceSettings | undefined {
    const found = this.find(reference);
    return found && settingsOf(found);
  }

  getList(): DataSourceInstanceSettings[] {
    return [...this.byUid.values()].map(settingsOf);
  }

  reload(): void {
    // Nothing to read again: the sources are made with the page.
  }

  registerRuntimeDataSource({ dataSource }: Parameters<DataSourceSrv['registerRuntimeDataSource']>[0]): void {
    this.register(dataSource);
  }

  private find(reference: Reference): DataSourceApi | undefined {
    const uid = uidOf(reference);
    return uid === undefined ? this.byUid.values().next().value : this.byUid.get(uid);
  }
}

function uidOf(reference: Reference): string | undefined {
  return (typeof reference === 'string' ? reference : reference?.uid) || undefined;
}

function settingsOf({ id, uid, type, name, meta }: DataSourceApi): DataSourceInstanceSettings {
  return { id, uid, type, name, meta, access: 'proxy', readOnly: true, jsonData: {} };
}
