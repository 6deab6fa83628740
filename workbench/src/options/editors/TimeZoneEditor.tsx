import type { StandardEditorProps } from '@grafana/data';
import { TimeZonePicker } from '@grafana/ui';
import React from 'react';

export function TimeZoneEditor({ id, value, onChange }: StandardEditorProps<string>) {
  return <TimeZonePicker inputId={id} includeInternal value={value} onChange={onChange} />;
}
