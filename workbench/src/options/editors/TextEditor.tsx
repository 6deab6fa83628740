import type { StandardEditorProps, StringFieldConfigSettings } from '@grafana/data';
import { Input, TextArea } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

/** Hands the text over when it is finished, so that a query or a fit does not start at every letter. */
export function TextEditor({ id, value, onChange, item }: StandardEditorProps<string, StringFieldConfigSettings>) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const finish = () => {
    if (text !== (value ?? '')) {
      onChange(text === '' ? undefined : text);
    }
  };
  const shared = { id, value: text, placeholder: item.settings?.placeholder, onBlur: finish };
  if (item.settings?.useTextarea) {
    return (
      <TextArea {...shared} rows={item.settings.rows ?? 4} onChange={(event) => setText(event.currentTarget.value)} />
    );
  }
  return (
    <Input
      {...shared}
      maxLength={item.settings?.maxLength}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
    />
  );
}
