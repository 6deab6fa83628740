import type { FieldConfigOptionsRegistry, FieldConfigSource, StandardEditorContext } from '@grafana/data';
import React from 'react';
import { OptionGroups, type OptionItem } from './OptionGroups';
import { readPath, writePath } from './paths';

export interface FieldConfigProps {
  fieldConfig: FieldConfigSource;
  registry: FieldConfigOptionsRegistry;
  context: StandardEditorContext<Record<string, unknown>>;
  onChange: (fieldConfig: FieldConfigSource) => void;
}

/** Options of all fields: Grafana's standard ones, and the plugin's own. */
export function FieldOptions({ fieldConfig, registry, context, onChange }: FieldConfigProps) {
  const { defaults } = fieldConfig;
  const items = registry
    .list()
    .filter((item) => !item.hideFromDefaults)
    .filter((item) => item.showIf?.(item.isCustom ? defaults.custom : defaults, context.data) ?? true)
    .map((item): OptionItem => {
      const path = item.isCustom ? `custom.${item.path}` : item.path;
      return {
        item,
        editor: item.editor,
        group: item.category?.[0] ?? 'Field options',
        value: readPath(defaults, path),
        onChange: (value) => onChange({ ...fieldConfig, defaults: writePath(defaults, path, value) }),
      };
    });
  return <OptionGroups items={items} context={context} idPrefix="field" />;
}
