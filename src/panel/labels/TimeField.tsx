import { type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import React, { useEffect, useId, useState } from 'react';
import { parseTime, timeText } from './timeText';

interface Props {
  label: string;
  /** Unix milliseconds. */
  time: number;
  timeZone: TimeZone;
  problem?: string;
  onChange: (time: number) => void;
}

/** A time in the dashboard's time zone. What is no time yet stays in the field; the last one counts. */
export function TimeField({ label, time, timeZone, problem, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState({ text: timeText(time, timeZone), time });
  // Moved on the chart: what was typed is no longer what counts.
  useEffect(() => {
    setTyped((before) => (before.time === time ? before : { text: timeText(time, timeZone), time }));
  }, [time, timeZone]);
  const shape =
    parseTime(typed.text, timeZone) === null ? t('labels.problem.time', 'Such as 2026-01-31 08:00:00.') : undefined;
  const error = shape ?? problem;
  return (
    <Field noMargin label={label} invalid={error !== undefined} error={error}>
      <Input
        id={id}
        value={typed.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const parsed = parseTime(text, timeZone);
          setTyped({ text, time: parsed ?? typed.time });
          if (parsed !== null) {
            onChange(parsed);
          }
        }}
        onBlur={() => setTyped({ text: timeText(time, timeZone), time })}
      />
    </Field>
  );
}
