import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, TagsInput } from '@grafana/ui';
import React, { useEffect, useId, useState } from 'react';
import type { PanelOptions } from '../types';

type Props = StandardEditorProps<string[], unknown, PanelOptions>;

/** Edits tags, of which there has to be one at least. */
export function AnnotationTagsEditor({ value, onChange }: Props) {
  const id = useId();
  const [tags, setTags] = useState(value);
  useEffect(() => setTags(value), [value]);
  const change = (changed: string[]) => {
    setTags(changed);
    if (changed.length > 0) {
      onChange(changed);
    }
  };
  return (
    <Field
      noMargin
      label={t('exclusions-editor.new-tag', 'New tag')}
      invalid={tags.length === 0}
      error={t('exclusions-editor.no-tag', 'Name at least one tag, or switch this off.')}
    >
      <TagsInput id={id} tags={tags} onChange={change} />
    </Field>
  );
}
