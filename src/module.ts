import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { addPanelOptions, fieldConfig, type FieldOptions, type PanelOptions } from './options';
import { IsolationForestPanel } from './panel/IsolationForestPanel';
import pluginJson from './plugin.json';

// Not awaited: an AMD module can't export after an await, and nothing is rendered before this has begun.
void initPluginTranslations(pluginJson.id);

export const plugin = new PanelPlugin<PanelOptions, FieldOptions>(IsolationForestPanel)
  .useFieldConfig(fieldConfig())
  .setDataSupport({ annotations: true })
  .setPanelOptions(addPanelOptions);
