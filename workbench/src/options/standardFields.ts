import {
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  numberOverrideProcessor,
  stringOverrideProcessor,
  unitOverrideProcessor,
  FieldType,
  type FieldConfigPropertyItem,
} from '@grafana/data';
import { FieldColorEditor } from './editors/FieldColorEditor';
import { NumberEditor } from './editors/NumberEditor';
import { TextEditor } from './editors/TextEditor';
import { UnitEditor } from './editors/UnitEditor';

type Properties = Pick<FieldConfigPropertyItem, 'id' | 'name' | 'editor' | 'process'> &
  Partial<FieldConfigPropertyItem>;

const isNumeric: FieldConfigPropertyItem['shouldApply'] = ({ type }) => type === FieldType.number;

/** Grafana's options of every field, as far as a time series panel heeds them. */
export function standardFields(): FieldConfigPropertyItem[] {
  return [
    standard({ id: 'unit', name: 'Unit', editor: UnitEditor, process: unitOverrideProcessor, shouldApply: isNumeric }),
    standard({
      id: 'min',
      name: 'Min',
      editor: NumberEditor,
      process: numberOverrideProcessor,
      shouldApply: isNumeric,
    }),
    standard({
      id: 'max',
      name: 'Max',
      editor: NumberEditor,
      process: numberOverrideProcessor,
      shouldApply: isNumeric,
    }),
    standard({
      id: 'decimals',
      name: 'Decimals',
      editor: NumberEditor,
      process: numberOverrideProcessor,
      shouldApply: isNumeric,
      settings: { min: 0, max: 15, integer: true, placeholder: 'auto' },
    }),
    standard({
      id: 'displayName',
      name: 'Display name',
      description: 'Another name for the field or series',
      editor: TextEditor,
      process: displayNameOverrideProcessor,
      settings: { placeholder: 'none' },
    }),
    standard({ id: 'color', name: 'Color scheme', editor: FieldColorEditor, process: identityOverrideProcessor }),
    standard({
      id: 'noValue',
      name: 'No value',
      description: 'Shown where there is no value',
      editor: TextEditor,
      process: stringOverrideProcessor,
      settings: { placeholder: '-' },
    }),
    // Without an editor here, but a dashboard that carries them must still get them to the panel.
    standard({
      id: 'thresholds',
      name: 'Thresholds',
      editor: TextEditor,
      process: identityOverrideProcessor,
      ...NOT_SHOWN,
    }),
    standard({
      id: 'mappings',
      name: 'Value mappings',
      editor: TextEditor,
      process: identityOverrideProcessor,
      ...NOT_SHOWN,
    }),
    standard({ id: 'links', name: 'Data links', editor: TextEditor, process: identityOverrideProcessor, ...NOT_SHOWN }),
  ];
}

const NOT_SHOWN = { hideFromDefaults: true, hideFromOverrides: true };

function standard(properties: Properties): FieldConfigPropertyItem {
  return {
    path: properties.id,
    override: properties.editor,
    shouldApply: () => true,
    category: ['Standard options'],
    settings: {},
    ...properties,
  };
}
