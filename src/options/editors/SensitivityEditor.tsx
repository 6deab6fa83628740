import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import React from 'react';
import type { PanelOptions } from '../types';
import type { EditorState } from './editorState';
import { SensitivitySlider } from './SensitivitySlider';

type Props = StandardEditorProps<number, unknown, PanelOptions, EditorState>;

/** The threshold by expected false alarms a day, with how many incidents it gives. */
export function SensitivityEditor({ id, value, onChange, context }: Props) {
  const incidents = context.instanceState?.incidents;
  return (
    <SensitivitySlider
      id={id}
      alarmsPerDay={value}
      onChange={onChange}
      outcome={
        incidents === undefined
          ? undefined
          : t('sensitivity.incidents', '{{count}} incidents shown', {
              count: incidents,
              defaultValue_one: '{{count}} incident shown',
            })
      }
    />
  );
}
