import type { StandardEditorProps } from '@grafana/data';
import { Switch } from '@grafana/ui';
import React from 'react';

export function BooleanEditor({ id, value, onChange }: StandardEditorProps<boolean>) {
  return <Switch id={id} value={Boolean(value)} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
