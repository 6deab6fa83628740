import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { MultiSelect } from '@grafana/ui';
import React from 'react';
import type { PanelOptions } from '../types';
import type { EditorState } from './editorState';

type Props = StandardEditorProps<string[], unknown, PanelOptions, EditorState>;

/** Chooses features of the detection that is shown; those that are gone stay, so that they can be taken out. */
export function FeatureNamesEditor({ id, value, onChange, context }: Props) {
  const known = context.instanceState?.featureNames ?? [];
  const names = [...new Set([...known, ...value])];
  return (
    <MultiSelect
      inputId={id}
      aria-label={t('options.features.only', 'Only these features')}
      options={names.map((name) => ({ value: name, label: name }))}
      value={value}
      placeholder={t('options.features.all', 'All features')}
      onChange={(chosen) => onChange(chosen.flatMap(({ value: name }) => (name === undefined ? [] : [name])))}
    />
  );
}
