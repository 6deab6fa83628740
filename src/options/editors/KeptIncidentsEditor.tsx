import { dateTimeFormat, type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, Stack, Text } from '@grafana/ui';
import React from 'react';
import type { Stretch } from '../../detection';
import type { PanelOptions } from '../types';
import type { EditorState } from './editorState';

type Props = StandardEditorProps<Stretch[], unknown, PanelOptions, EditorState>;

/** The incidents that are never suppressed, each with a button that takes it off the list. */
export function KeptIncidentsEditor({ value, onChange, context }: Props) {
  const timeZone = context.instanceState?.timeZone;
  return (
    <Stack direction="column" gap={0.5}>
      {value.map((stretch) => {
        const start = dateTimeFormat(stretch.from, { timeZone });
        return (
          <Stack key={stretch.from} direction="row" gap={1} alignItems="center">
            <Text variant="bodySmall">{start}</Text>
            <IconButton
              name="times"
              tooltip={t('kept-incidents.remove', 'Suppress it again')}
              aria-label={t('kept-incidents.remove-of', 'Suppress {{start}} again', {
                start,
                interpolation: { escapeValue: false },
              })}
              onClick={() => onChange(value.filter((other) => other !== stretch))}
            />
          </Stack>
        );
      })}
    </Stack>
  );
}
