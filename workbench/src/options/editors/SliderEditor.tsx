import type { SliderFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { Slider } from '@grafana/ui';
import React from 'react';

export function SliderEditor({ id, value, onChange, item }: StandardEditorProps<number, SliderFieldConfigSettings>) {
  const { min = 0, max = 100, step, marks, included } = item.settings ?? {};
  return (
    <Slider
      inputId={id ?? item.id}
      value={value ?? min}
      min={min}
      max={max}
      step={step}
      marks={marks}
      included={included}
      onAfterChange={(next) => onChange(next)}
    />
  );
}
