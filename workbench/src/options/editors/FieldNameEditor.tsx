import { getFieldDisplayName, type FieldNamePickerConfigSettings, type StandardEditorProps } from '@grafana/data';
import { Select } from '@grafana/ui';
import React from 'react';

export function FieldNameEditor({
  id,
  value,
  onChange,
  item,
  context,
}: StandardEditorProps<string, FieldNamePickerConfigSettings>) {
  const keep = item.settings?.filter ?? (() => true);
  const names = context.data.flatMap((frame) =>
    frame.fields.filter(keep).map((field) => getFieldDisplayName(field, frame, context.data))
  );
  return (
    <Select
      inputId={id}
      options={[...new Set(names)].map((name) => ({ value: name, label: name }))}
      value={value}
      isClearable
      placeholder={item.settings?.placeholderText}
      noOptionsMessage={item.settings?.noFieldsMessage}
      onChange={(choice) => onChange(choice?.value)}
    />
  );
}
