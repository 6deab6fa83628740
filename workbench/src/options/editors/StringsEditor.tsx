import type { StandardEditorProps, StringFieldConfigSettings } from '@grafana/data';
import { TagsInput } from '@grafana/ui';
import React from 'react';

export function StringsEditor({ id, value, onChange, item }: StandardEditorProps<string[], StringFieldConfigSettings>) {
  return <TagsInput id={id} tags={value ?? []} placeholder={item.settings?.placeholder} onChange={onChange} />;
}
