import { FieldColorModeId, fieldColorModeRegistry, type FieldColor, type StandardEditorProps } from '@grafana/data';
import { ColorPicker, Select, Stack } from '@grafana/ui';
import React from 'react';

const FALLBACK_COLOR = 'blue';

/** How fields get their colours: by a palette, or one colour for all. */
export function FieldColorEditor({ id, value, onChange }: StandardEditorProps<FieldColor | undefined>) {
  const mode = value?.mode ?? FieldColorModeId.PaletteClassic;
  const hasOneColor = mode === FieldColorModeId.Fixed || mode === FieldColorModeId.Shades;
  return (
    <Stack gap={1} alignItems="center">
      <Select
        inputId={id}
        options={fieldColorModeRegistry
          .list()
          .filter((option) => !option.excludeFromPicker)
          .map((option) => ({ value: option.id as FieldColorModeId, label: option.name }))}
        value={mode}
        onChange={(choice) => onChange({ ...value, mode: choice.value ?? FieldColorModeId.PaletteClassic })}
      />
      {hasOneColor && (
        <ColorPicker
          color={value?.fixedColor ?? FALLBACK_COLOR}
          onChange={(fixedColor) => onChange({ ...value, mode, fixedColor })}
          enableNamedColors
        />
      )}
    </Stack>
  );
}
