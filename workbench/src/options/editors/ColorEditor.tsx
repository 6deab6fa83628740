import type { StandardEditorProps } from '@grafana/data';
import { ColorPicker } from '@grafana/ui';
import React from 'react';

export function ColorEditor({ id, value, onChange }: StandardEditorProps<string>) {
  return <ColorPicker id={id} color={value ?? 'text'} onChange={onChange} enableNamedColors />;
}
