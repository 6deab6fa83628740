import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, FieldValidationMessage, IconButton, Stack, TimeRangeInput } from '@grafana/ui';
import React, { useState } from 'react';
import type { Exclusion } from '../../detection';
import type { PanelOptions } from '../types';
import { toTimeRange, windowInUse, type EditorState } from './editorState';

type Props = StandardEditorProps<Exclusion[], unknown, PanelOptions, EditorState>;

/** A new exclusion is this share of the window in use, in its middle: seen at once, and to be moved. */
const NEW_SHARE = 0.1;

/** Edits the stretches that are cut out of the training window. */
export function ExclusionsEditor({ value, onChange, context }: Props) {
  const add = () => {
    const { from, to } = windowInUse(context.instanceState, context.data ?? []);
    const middle = (from + to) / 2;
    const half = ((to - from) * NEW_SHARE) / 2;
    onChange([...value, { from: Math.round(middle - half), to: Math.round(middle + half) }]);
  };
  return (
    <Stack direction="column" gap={1}>
      {value.map((exclusion, index) => (
        <ExclusionRow
          // Equal neighbours may swap unseen; what was typed must not move to another stretch.
          key={`${index} ${exclusion.from} ${exclusion.to}`}
          name={t('exclusions-editor.name', 'Exclusion {{number}}', { number: index + 1 })}
          exclusion={exclusion}
          timeZone={context.instanceState?.timeZone ?? 'browser'}
          onChange={(changed) => onChange(value.with(index, changed))}
          onRemove={() => onChange(value.filter((_, other) => other !== index))}
        />
      ))}
      <div>
        <Button size="sm" variant="secondary" icon="plus" onClick={add}>
          {t('exclusions-editor.add', 'Add exclusion')}
        </Button>
      </div>
    </Stack>
  );
}

interface RowProps {
  name: string;
  exclusion: Exclusion;
  timeZone: string;
  onChange: (exclusion: Exclusion) => void;
  onRemove: () => void;
}

function ExclusionRow({ name, exclusion, timeZone, onChange, onRemove }: RowProps) {
  const [draft, setDraft] = useState(exclusion);
  const invalid = !(draft.from < draft.to);
  const change = (range: Exclusion) => {
    setDraft(range);
    if (range.from < range.to) {
      onChange(range);
    }
  };
  return (
    <div role="group" aria-label={name}>
      <Stack direction="row" gap={1} alignItems="center">
        <TimeRangeInput
          value={toTimeRange(draft)}
          timeZone={timeZone}
          onChange={({ from, to }) => change({ from: from.valueOf(), to: to.valueOf() })}
        />
        <IconButton
          name="trash-alt"
          aria-label={t('exclusions-editor.remove', 'Remove {{name}}', { name })}
          onClick={onRemove}
        />
      </Stack>
      {invalid && (
        <FieldValidationMessage>
          {t('exclusions-editor.reversed', 'The end has to be after the start.')}
        </FieldValidationMessage>
      )}
    </div>
  );
}
