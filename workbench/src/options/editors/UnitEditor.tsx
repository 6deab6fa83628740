import type { StandardEditorProps } from '@grafana/data';
import { UnitPicker } from '@grafana/ui';
import React from 'react';

export function UnitEditor({ id, value, onChange }: StandardEditorProps<string>) {
  return <UnitPicker id={id} value={value} onChange={(unit) => onChange(unit || undefined)} />;
}
