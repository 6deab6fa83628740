import type { SelectFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { RadioButtonGroup } from '@grafana/ui';
import React from 'react';
import { useChoices } from './useChoices';

export function RadioEditor(props: StandardEditorProps<unknown, SelectFieldConfigSettings<unknown>>) {
  const { id, value, onChange } = props;
  return (
    <RadioButtonGroup id={id} fullWidth options={useChoices(props)} value={value} onChange={(next) => onChange(next)} />
  );
}
