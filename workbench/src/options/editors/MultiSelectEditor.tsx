import type { SelectFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { MultiSelect } from '@grafana/ui';
import React from 'react';
import { useChoices } from './useChoices';

export function MultiSelectEditor(props: StandardEditorProps<unknown[], SelectFieldConfigSettings<unknown>>) {
  const { id, value, onChange, item } = props;
  return (
    <MultiSelect
      inputId={id}
      options={useChoices(props)}
      value={value}
      isClearable={item.settings?.isClearable}
      allowCustomValue={item.settings?.allowCustomValue}
      onChange={(choices) => onChange(choices.map((choice) => choice.value))}
    />
  );
}
