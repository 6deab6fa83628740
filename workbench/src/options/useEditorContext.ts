import type { StandardEditorContext } from '@grafana/data';
import { sceneGraph, type VizPanel } from '@grafana/scenes';

/** What Grafana hands to every option's editor: the panel's data, options and the live state it published. */
export function useEditorContext(panel: VizPanel): StandardEditorContext<Record<string, unknown>> {
  const { options, _pluginInstanceState } = panel.useState();
  const { data } = sceneGraph.getData(panel).useState();
  const withFieldConfig = panel.applyFieldConfig(data);
  return {
    data: withFieldConfig.series,
    annotations: withFieldConfig.annotations,
    options,
    instanceState: _pluginInstanceState,
    eventBus: panel.getPanelContext().eventBus,
    replaceVariables: panel.interpolate,
    getSuggestions: () => [],
  };
}
