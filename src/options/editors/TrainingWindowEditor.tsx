import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Select, Stack, TimeRangeInput } from '@grafana/ui';
import React from 'react';
import type { TrainingWindow } from '../../detection';
import type { PanelOptions } from '../types';
import { DraftInput } from './DraftInput';
import { toTimeRange, windowInUse, type EditorState } from './editorState';
import { startingWindow } from './startingWindow';
import { percentProblem, tagProblem, timeProblem, variableProblem, weeksProblem } from './textProblems';

type Kind = TrainingWindow['kind'];

const kinds = (): Array<{ value: Kind; label: string; description: string }> => [
  {
    value: 'firstPercent',
    label: t('training-editor.first', 'First part'),
    description: t('training-editor.first-why', 'A share of the rows that are loaded'),
  },
  {
    value: 'relative',
    label: t('training-editor.relative', 'Relative'),
    description: t('training-editor.relative-why', 'Moves on with the time: now-7d to now-1d'),
  },
  {
    value: 'absolute',
    label: t('training-editor.absolute', 'Absolute'),
    description: t('training-editor.absolute-why', 'A stretch that stays as it is'),
  },
  {
    value: 'sameWeekday',
    label: t('training-editor.weekday', 'Same weekday'),
    description: t('training-editor.weekday-why', 'The weekdays that are loaded, in the weeks before'),
  },
  {
    value: 'variables',
    label: t('training-editor.variables', 'Dashboard variables'),
    description: t('training-editor.variables-why', 'Whatever $train_from and $train_to say'),
  },
  {
    value: 'annotations',
    label: t('training-editor.annotations', 'Annotations'),
    description: t('training-editor.annotations-why', 'What is annotated with a tag, such as known good'),
  },
];

type Props = StandardEditorProps<TrainingWindow, unknown, PanelOptions, EditorState>;

/** Edits the training window: what kind it is, and what that kind needs. */
export function TrainingWindowEditor({ value, onChange, context }: Props) {
  const inUse = windowInUse(context.instanceState, context.data ?? []);
  return (
    <Stack direction="column" gap={1}>
      <Select
        aria-label={t('training-editor.kind', 'Kind of training window')}
        options={kinds()}
        value={value.kind}
        onChange={({ value: kind }) => kind && kind !== value.kind && onChange(startingWindow(kind, inUse))}
      />
      <WindowOfKind value={value} onChange={onChange} timeZone={context.instanceState?.timeZone ?? 'browser'} />
    </Stack>
  );
}

interface OfKindProps {
  value: TrainingWindow;
  onChange: (value: TrainingWindow) => void;
  timeZone: string;
}

function WindowOfKind({ value, onChange, timeZone }: OfKindProps) {
  switch (value.kind) {
    case 'firstPercent':
      return (
        <DraftInput
          label={t('training-editor.percent', 'Share of the loaded rows')}
          suffix="%"
          inputMode="decimal"
          value={String(value.percent)}
          problemOf={percentProblem}
          onChange={(text) => onChange({ kind: 'firstPercent', percent: Number(text) })}
        />
      );
    case 'absolute':
      return (
        <TimeRangeInput
          value={toTimeRange(value)}
          timeZone={timeZone}
          onChange={({ from, to }) => onChange({ kind: 'absolute', from: from.valueOf(), to: to.valueOf() })}
        />
      );
    case 'sameWeekday':
      return (
        <DraftInput
          label={t('training-editor.weeks', 'Weeks')}
          description={t('training-editor.weeks-why', 'How far back, 1 to 12')}
          inputMode="numeric"
          value={String(value.weeks)}
          problemOf={weeksProblem}
          onChange={(text) => onChange({ kind: 'sameWeekday', weeks: Number(text) })}
        />
      );
    case 'annotations':
      return (
        <DraftInput
          label={t('training-editor.tag', 'Tag')}
          value={value.tag}
          problemOf={tagProblem}
          onChange={(tag) => onChange({ kind: 'annotations', tag })}
        />
      );
    default:
      return <TextEnds value={value} onChange={onChange} />;
  }
}

interface TextEndsProps {
  value: Extract<TrainingWindow, { from: string }>;
  onChange: (value: TrainingWindow) => void;
}

function TextEnds({ value, onChange }: TextEndsProps) {
  const ofVariables = value.kind === 'variables';
  const example = (variable: string, time: string) =>
    t('training-editor.example', 'such as {{example}}', { example: ofVariables ? variable : time });
  const problemOf = ofVariables ? variableProblem : timeProblem;
  return (
    <Stack direction="row" gap={1}>
      <DraftInput
        label={t('training-editor.from', 'From')}
        description={example('$train_from', 'now-7d')}
        value={value.from}
        problemOf={problemOf}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DraftInput
        label={t('training-editor.to', 'To')}
        description={example('$train_to', 'now-1d')}
        value={value.to}
        problemOf={problemOf}
        onChange={(to) => onChange({ ...value, to })}
      />
    </Stack>
  );
}
