import { dateTime, type StandardEditorProps, type TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Input, RadioButtonGroup, Stack, TimeRangeInput } from '@grafana/ui';
import React, { useEffect, useId, useState } from 'react';
import type { TrainingWindow } from '../../detection';
import type { PanelOptions } from '../types';

/** What the panel tells its editors about itself. */
export interface EditorState {
  timeZone?: string;
  /** The window in use, in Unix milliseconds: where a change of kind starts from. */
  resolvedWindow?: { from: number; to: number };
}

type Props = StandardEditorProps<TrainingWindow, unknown, PanelOptions, EditorState>;

/** Edits the training window: the first part of the loaded rows, a relative range or an absolute one. */
export function TrainingWindowEditor({ value, onChange, context }: Props) {
  const { timeZone = 'browser', resolvedWindow } = context.instanceState ?? {};
  const changeKind = (kind: TrainingWindow['kind']) => {
    if (kind !== value.kind) {
      onChange(startOf(kind, resolvedWindow ?? lastDay(context.data?.[0]?.fields[0]?.values ?? [])));
    }
  };
  return (
    <Stack direction="column" gap={1}>
      <RadioButtonGroup
        aria-label={t('training-editor.kind', 'Kind of training window')}
        fullWidth
        value={value.kind}
        onChange={changeKind}
        options={[
          { value: 'firstPercent', label: t('training-editor.first', 'First part') },
          { value: 'relative', label: t('training-editor.relative', 'Relative') },
          { value: 'absolute', label: t('training-editor.absolute', 'Absolute') },
        ]}
      />
      {value.kind === 'firstPercent' && <PercentEditor value={value} onChange={onChange} />}
      {value.kind === 'relative' && <RelativeEditor value={value} onChange={onChange} />}
      {value.kind === 'absolute' && (
        <TimeRangeInput
          value={toTimeRange(value)}
          timeZone={timeZone}
          onChange={({ from, to }) => onChange({ kind: 'absolute', from: from.valueOf(), to: to.valueOf() })}
        />
      )}
    </Stack>
  );
}

type EditorOf<K extends TrainingWindow['kind']> = {
  value: Extract<TrainingWindow, { kind: K }>;
  onChange: (value: TrainingWindow) => void;
};

function PercentEditor({ value, onChange }: EditorOf<'firstPercent'>) {
  const id = useId();
  const [draft, setDraft] = useState(String(value.percent));
  useEffect(() => setDraft(String(value.percent)), [value.percent]);
  const percent = Number(draft);
  const valid = draft.trim() !== '' && percent > 0 && percent <= 100;
  return (
    <Field
      noMargin
      label={t('training-editor.percent', 'Share of the loaded rows')}
      invalid={!valid}
      error={t('training-editor.percent-invalid', 'More than 0 and at most 100.')}
    >
      <Input
        id={id}
        type="number"
        suffix="%"
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => valid && onChange({ kind: 'firstPercent', percent })}
        onKeyDown={(event) => event.key === 'Enter' && valid && onChange({ kind: 'firstPercent', percent })}
      />
    </Field>
  );
}

function RelativeEditor({ value, onChange }: EditorOf<'relative'>) {
  const ids = { from: useId(), to: useId() };
  const [draft, setDraft] = useState({ from: value.from, to: value.to });
  useEffect(() => setDraft({ from: value.from, to: value.to }), [value.from, value.to]);
  const commit = () => onChange({ kind: 'relative', from: draft.from.trim(), to: draft.to.trim() });
  return (
    <Stack direction="row" gap={1}>
      {(['from', 'to'] as const).map((end) => (
        <Field
          noMargin
          key={end}
          label={end === 'from' ? t('training-editor.from', 'From') : t('training-editor.to', 'To')}
          description={
            end === 'from'
              ? t('training-editor.from-example', 'such as now-7d')
              : t('training-editor.to-example', 'such as now-1d')
          }
        >
          <Input
            id={ids[end]}
            value={draft[end]}
            onChange={(event) => setDraft({ ...draft, [end]: event.currentTarget.value })}
            onBlur={commit}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
          />
        </Field>
      ))}
    </Stack>
  );
}

/** A change of kind starts from the window in use, so that switching alone changes as little as possible. */
function startOf(kind: TrainingWindow['kind'], window: { from: number; to: number }): TrainingWindow {
  switch (kind) {
    case 'firstPercent':
      return { kind, percent: 50 };
    case 'relative':
      return { kind, from: 'now-7d', to: 'now-1d' };
    case 'absolute':
      return { kind, ...window };
  }
}

function lastDay(times: ArrayLike<number>): { from: number; to: number } {
  const to = Number(times[times.length - 1] ?? dateTime().valueOf());
  return { from: to - 24 * 3_600_000, to };
}

function toTimeRange({ from, to }: { from: number; to: number }): TimeRange {
  const range = { from: dateTime(from), to: dateTime(to) };
  return { ...range, raw: range };
}
