import { EventBusSrv, setTimeZoneResolver } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import {
  config,
  setAppEvents,
  setBackendSrv,
  setDataSourceSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { registerStandardEditors } from '../options/registerStandardEditors';
import { GrafanaDataSource } from '../data/GrafanaDataSource';
import { backend } from './backend';
import { WorkbenchDataSources } from './dataSources';
import { getLoadedPanelPlugin, importPanelPlugin } from './panelPlugins';
import { runRequest } from './runRequest';
import { templateService } from './templateService';

/** Puts in place what Grafana's application gives to its packages before any panel loads. */
export async function installRuntime(): Promise<WorkbenchDataSources> {
  const dataSources = new WorkbenchDataSources();
  setAppEvents(new EventBusSrv());
  setBackendSrv(backend);
  setDataSourceSrv(dataSources);
  dataSources.register(new GrafanaDataSource());
  setTemplateSrv(templateService);
  setRunRequest(runRequest);
  // Whoever has the workbench may edit its dashboards.
  config.bootData.user.permissions = { 'dashboards:write': true };
  setTimeZoneResolver(() => config.bootData.user.timezone);
  setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache: getLoadedPanelPlugin });
  registerStandardEditors();
  await initPluginTranslations('grafana');
  return dataSources;
}
