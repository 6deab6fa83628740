import {
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  type StandardEditorsRegistryItem,
} from '@grafana/data';
import { BooleanEditor } from './editors/BooleanEditor';
import { ColorEditor } from './editors/ColorEditor';
import { FieldColorEditor } from './editors/FieldColorEditor';
import { FieldNameEditor } from './editors/FieldNameEditor';
import { MultiSelectEditor } from './editors/MultiSelectEditor';
import { NumberEditor } from './editors/NumberEditor';
import { RadioEditor } from './editors/RadioEditor';
import { SelectEditor } from './editors/SelectEditor';
import { SliderEditor } from './editors/SliderEditor';
import { StatsEditor } from './editors/StatsEditor';
import { StringsEditor } from './editors/StringsEditor';
import { TextEditor } from './editors/TextEditor';
import { TimeZoneEditor } from './editors/TimeZoneEditor';
import { UnitEditor } from './editors/UnitEditor';
import { standardFields } from './standardFields';

/** Under the names by which the builders of @grafana/data ask for them. */
const EDITORS: Record<string, StandardEditorsRegistryItem['editor']> = {
  text: TextEditor,
  number: NumberEditor,
  slider: SliderEditor,
  boolean: BooleanEditor,
  radio: RadioEditor,
  select: SelectEditor,
  'multi-select': MultiSelectEditor,
  unit: UnitEditor,
  color: ColorEditor,
  fieldColor: FieldColorEditor,
  'stats-picker': StatsEditor,
  strings: StringsEditor,
  timezone: TimeZoneEditor,
  'field-name': FieldNameEditor,
};

/** Outside Grafana these registries are empty, and no plugin's options could be built. */
export function registerStandardEditors(): void {
  standardEditorsRegistry.setInit(() => Object.entries(EDITORS).map(([id, editor]) => ({ id, name: id, editor })));
  standardFieldConfigEditorRegistry.setInit(standardFields);
}
