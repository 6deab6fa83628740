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
        const [start, end] = [stretch.from, stretch.to].map((time) => dateTimeFormat(time, { timeZone }));
        return (
          <Stack key={`${stretch.from}-${stretch.to}`} direction="row" gap={1} alignItems="center">
            <Text variant="bodySmall">{`${start} – ${end}`}</Text>
            <IconButton
              name="times"
              tooltip={t('kept-incidents.remove', 'Suppress {{start}} – {{end}} again', {
                start,
                end,
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
