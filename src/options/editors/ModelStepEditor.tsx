import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import React from 'react';
import type { PanelOptions } from '../types';
import { DraftInput } from './DraftInput';
import type { EditorState } from './editorState';
import { stepProblem } from './textProblems';

type Props = StandardEditorProps<string, unknown, PanelOptions, EditorState>;

/** The model step as text; empty is automatic. */
export function ModelStepEditor({ value, onChange, context }: Props) {
  const inUse = context.instanceState?.modelStep;
  return (
    <DraftInput
      label={t('model-step-editor.label', 'Such as 30s, 1m or 5m')}
      description={inUse ? t('model-step-editor.in-use', 'In use: {{step}}', { step: inUse }) : undefined}
      placeholder={t('model-step-editor.auto', 'Auto')}
      value={value ?? ''}
      onChange={onChange}
      problemOf={stepProblem}
    />
  );
}
