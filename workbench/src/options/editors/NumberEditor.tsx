import type { NumberFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { Input } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

/** Keeps the number within its bounds; an empty field means the default. */
export function NumberEditor({ id, value, onChange, item }: StandardEditorProps<number, NumberFieldConfigSettings>) {
  const { min, max, step, integer, placeholder } = item.settings ?? {};
  const shown = value === undefined || value === null ? '' : String(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const finish = () => {
    const number = text.trim() === '' ? undefined : Number(text);
    if (number !== undefined && Number.isNaN(number)) {
      setText(shown);
      return;
    }
    const kept = number === undefined ? undefined : bounded(integer ? Math.round(number) : number, min, max);
    setText(kept === undefined ? '' : String(kept));
    if (kept !== value) {
      onChange(kept);
    }
  };
  return (
    <Input
      id={id}
      type="number"
      value={text}
      min={min}
      max={max}
      step={step ?? (integer ? 1 : 'any')}
      placeholder={placeholder}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
    />
  );
}

function bounded(value: number, min = -Infinity, max = Infinity): number {
  return Math.min(max, Math.max(min, value));
}
