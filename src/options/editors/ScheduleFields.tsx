import { t } from '@grafana/i18n';
import { FieldValidationMessage, IconButton, Stack, ToolbarButton } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import type { ExclusionSchedule } from '../../detection';
import { DraftInput } from './DraftInput';
import { clockProblem } from './textProblems';

interface Props {
  name: string;
  schedule: ExclusionSchedule;
  onChange: (schedule: ExclusionSchedule) => void;
  onRemove: () => void;
}

/** Monday first; the numbers are the schedule's, 0 = Sunday. */
const weekdays = (): Array<[number, string]> => [
  [1, t('weekday.monday', 'Mon')],
  [2, t('weekday.tuesday', 'Tue')],
  [3, t('weekday.wednesday', 'Wed')],
  [4, t('weekday.thursday', 'Thu')],
  [5, t('weekday.friday', 'Fri')],
  [6, t('weekday.saturday', 'Sat')],
  [0, t('weekday.sunday', 'Sun')],
];

/** One schedule: its weekdays, and from when to when. Without a weekday it isn't saved. */
export function ScheduleFields({ name, schedule, onChange, onRemove }: Props) {
  const [days, setDays] = useState(schedule.days);
  useEffect(() => setDays(schedule.days), [schedule.days]);
  const toggle = (day: number) => {
    const changed = days.includes(day) ? days.filter((other) => other !== day) : [...days, day].sort();
    setDays(changed);
    if (changed.length > 0) {
      onChange({ ...schedule, days: changed });
    }
  };
  const overMidnight = schedule.to <= schedule.from;
  return (
    <div role="group" aria-label={name}>
      <Stack direction="column" gap={1}>
        <Stack direction="row" gap={0.5} wrap="wrap">
          {weekdays().map(([day, label]) => (
            <ToolbarButton
              key={day}
              variant={days.includes(day) ? 'active' : 'canvas'}
              aria-pressed={days.includes(day)}
              onClick={() => toggle(day)}
            >
              {label}
            </ToolbarButton>
          ))}
        </Stack>
        {days.length === 0 && (
          <FieldValidationMessage>
            {t('schedules-editor.no-day', 'Choose at least one day, or remove the schedule.')}
          </FieldValidationMessage>
        )}
        <Stack direction="row" gap={1} alignItems="flex-start">
          <DraftInput
            label={t('schedules-editor.from', 'From')}
            value={schedule.from}
            problemOf={clockProblem}
            onChange={(from) => onChange({ ...schedule, from })}
          />
          <DraftInput
            label={
              overMidnight ? t('schedules-editor.to-next-day', 'To, the next day') : t('schedules-editor.to', 'To')
            }
            value={schedule.to}
            problemOf={clockProblem}
            onChange={(to) => onChange({ ...schedule, to })}
          />
          <IconButton
            name="trash-alt"
            aria-label={t('schedules-editor.remove', 'Remove {{name}}', { name })}
            onClick={onRemove}
          />
        </Stack>
      </Stack>
    </div>
  );
}
