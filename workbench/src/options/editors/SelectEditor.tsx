import type { SelectFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { Select } from '@grafana/ui';
import React from 'react';
import { useChoices } from './useChoices';

export function SelectEditor(props: StandardEditorProps<unknown, SelectFieldConfigSettings<unknown>>) {
  const { id, value, onChange, item } = props;
  return (
    <Select
      inputId={id}
      options={useChoices(props)}
      value={value}
      isClearable={item.settings?.isClearable}
      allowCustomValue={item.settings?.allowCustomValue}
      onChange={(choice) => onChange(choice?.value)}
    />
  );
}
