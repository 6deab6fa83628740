import { Field, Input } from '@grafana/ui';
import React, { useEffect, useId, useState } from 'react';

interface Props {
  label: string;
  description?: string;
  /** What is saved. */
  value: string;
  /** Called on Enter and when the field is left, with text that has no problem and isn't saved yet. */
  onChange: (text: string) => void;
  /** What is wrong with a text, shown at the field; null where nothing is. */
  problemOf: (text: string) => string | null;
  placeholder?: string;
  suffix?: string;
  inputMode?: 'text' | 'decimal' | 'numeric';
  /** In the theme's spacing units. */
  width?: number;
}

/** A text field that keeps what can't be saved to itself. */
export function DraftInput({ label, description, value, onChange, problemOf, ...input }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const text = draft.trim();
  const problem = problemOf(text);
  const commit = () => {
    if (!problem && text !== value) {
      onChange(text);
    }
  };
  return (
    <Field noMargin label={label} description={description} invalid={problem !== null} error={problem}>
      <Input
        id={id}
        value={draft}
        {...input}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}
