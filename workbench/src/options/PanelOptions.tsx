import { PanelOptionsEditorBuilder, type PanelPlugin, type StandardEditorContext } from '@grafana/data';
import type { VizPanel } from '@grafana/scenes';
import React from 'react';
import { OptionGroups, type OptionItem } from './OptionGroups';
import { readPath, writePath } from './paths';

interface Props {
  panel: VizPanel;
  plugin: PanelPlugin;
  context: StandardEditorContext<Record<string, unknown>>;
}

/** The options that the plugin's supplier declares, asked anew at each render as they may depend on data and options. */
export function PanelOptions({ panel, plugin, context }: Props) {
  const options = context.options ?? {};
  const builder = new PanelOptionsEditorBuilder<Record<string, unknown>>();
  plugin.getPanelOptionsSupplier()(builder, context);
  const items = builder
    .getItems()
    .filter((item) => item.showIf?.(options, context.data, context.annotations) ?? true)
    .map((item): OptionItem => ({
      item,
      editor: item.editor,
      group: item.category?.[0] ?? plugin.meta.name,
      value: readPath(options, item.path),
      onChange: (value) => panel.onOptionsChange(writePath(panel.state.options, item.path, value), true),
    }));
  return <OptionGroups items={items} context={context} idPrefix="option" />;
}
