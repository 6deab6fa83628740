import { type StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import React from 'react';
import type { ExclusionSchedule } from '../../detection';
import type { PanelOptions } from '../types';
import { ScheduleFields } from './ScheduleFields';

type Props = StandardEditorProps<ExclusionSchedule[], unknown, PanelOptions>;

/** Nights, where nightly jobs run. */
const NEW_SCHEDULE: ExclusionSchedule = { days: [0, 1, 2, 3, 4, 5, 6], from: '01:00', to: '04:00' };

/** Edits what is cut out of the training window by the clock. */
export function SchedulesEditor({ value, onChange }: Props) {
  return (
    <Stack direction="column" gap={2}>
      {value.map((schedule, index) => (
        <ScheduleFields
          key={index}
          name={t('schedules-editor.name', 'Schedule {{number}}', { number: index + 1 })}
          schedule={schedule}
          onChange={(changed) => onChange(value.with(index, changed))}
          onRemove={() => onChange(value.filter((_, other) => other !== index))}
        />
      ))}
      <div>
        <Button size="sm" variant="secondary" icon="plus" onClick={() => onChange([...value, NEW_SCHEDULE])}>
          {t('schedules-editor.add', 'Add schedule')}
        </Button>
      </div>
    </Stack>
  );
}
