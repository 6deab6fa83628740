import { FieldMatcherID, FieldType, getFieldDisplayName, type ConfigOverrideRule, type DataFrame } from '@grafana/data';
import { Combobox } from '@grafana/ui';
import React from 'react';
import type { FieldConfigProps } from './FieldOptions';
import { OptionGroup } from './OptionGroup';
import { OverrideRule } from './OverrideRule';

/** Options of single fields, chosen by name. */
export function OverridesEditor({ fieldConfig, registry, context, onChange }: FieldConfigProps) {
  const { overrides } = fieldConfig;
  const replace = (next: ConfigOverrideRule[]) => onChange({ ...fieldConfig, overrides: next });
  const taken = overrides.filter(isByName).map(({ matcher }) => matcher.options);
  const free = fieldNames(context.data).filter((name) => !taken.includes(name));
  return (
    <OptionGroup title="Overrides">
      {overrides.map((rule, index) => (
        <OverrideRule
          key={index}
          rule={rule}
          registry={registry}
          context={context}
          onChange={(next) => replace(overrides.map((old, at) => (at === index ? next : old)))}
          onRemove={() => replace(overrides.filter((_, at) => at !== index))}
        />
      ))}
      <Combobox
        placeholder="Add an override for a field"
        options={free.map((name) => ({ value: name, label: name }))}
        value={null}
        onChange={({ value }) =>
          replace([...overrides, { matcher: { id: FieldMatcherID.byName, options: value }, properties: [] }])
        }
      />
    </OptionGroup>
  );
}

function isByName({ matcher }: ConfigOverrideRule): boolean {
  return matcher.id === FieldMatcherID.byName;
}

function fieldNames(frames: DataFrame[]): string[] {
  const names = frames.flatMap((frame) =>
    frame.fields
      .filter((field) => field.type !== FieldType.time)
      .map((field) => getFieldDisplayName(field, frame, frames))
  );
  return [...new Set(names)];
}
