import type { StandardEditorProps, StatsPickerConfigSettings } from '@grafana/data';
import { StatsPicker } from '@grafana/ui';
import React from 'react';

export function StatsEditor({ id, value, onChange, item }: StandardEditorProps<string[], StatsPickerConfigSettings>) {
  return (
    <StatsPicker
      inputId={id}
      stats={value ?? []}
      onChange={onChange}
      allowMultiple={item.settings?.allowMultiple}
      defaultStat={item.settings?.defaultStat}
    />
  );
}
