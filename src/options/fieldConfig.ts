import {
  FieldColorModeId,
  FieldConfigProperty,
  type FieldConfigEditorBuilder,
  type SetFieldConfigOptionsArgs,
} from '@grafana/data';
import { t } from '@grafana/i18n';
import type { HideableFieldConfig } from '@grafana/schema';
import { commonOptionsBuilder } from '@grafana/ui';

/** What a field override can say of a field; 'auto' = guessed from its name, labels and unit. */
export type RoleChoice =
  'auto' | 'requests' | 'latency' | 'errors' | 'clientErrors' | 'errorRatio' | 'other' | 'label' | 'ignore';

export interface FieldOptions extends HideableFieldConfig {
  role: RoleChoice;
  lineWidth: number;
}

export const defaultFieldOptions: FieldOptions = { role: 'auto', lineWidth: 1 };

const roleChoices = (): Array<{ value: RoleChoice; label: string; description?: string }> => [
  {
    value: 'auto',
    label: t('field.role.auto', 'Auto'),
    description: t('field.role.auto-why', 'Guessed from name, labels and unit'),
  },
  { value: 'requests', label: t('field.role.requests', 'Requests') },
  { value: 'latency', label: t('field.role.latency', 'Latency') },
  { value: 'errors', label: t('field.role.errors', 'Server errors (count)') },
  { value: 'clientErrors', label: t('field.role.client-errors', 'Client errors (count)') },
  { value: 'errorRatio', label: t('field.role.error-ratio', 'Error ratio') },
  { value: 'other', label: t('field.role.other', 'Other signal') },
  {
    value: 'label',
    label: t('field.role.label', 'True incidents'),
    description: t('field.role.label-why', 'Shown, not learned from'),
  },
  { value: 'ignore', label: t('field.role.ignore', 'Not used') },
];

/** The field options: Grafana's standard ones, and the role of a signal. */
export function fieldConfig(): SetFieldConfigOptionsArgs<FieldOptions> {
  return {
    standardOptions: {
      [FieldConfigProperty.Color]: {
        settings: { byValueSupport: false, bySeriesSupport: true, preferThresholdsMode: false },
        defaultValue: { mode: FieldColorModeId.PaletteClassic },
      },
    },
    disableStandardOptions: [FieldConfigProperty.Thresholds, FieldConfigProperty.Mappings, FieldConfigProperty.NoValue],
    useCustomConfig: (builder) => {
      builder
        .addSelect({
          path: 'role',
          name: t('field.role.name', 'Role of the signal'),
          description: t(
            'field.role.description',
            'What the series says of the service. Correct a wrong guess with an override.'
          ),
          defaultValue: defaultFieldOptions.role,
          settings: { options: roleChoices() },
        })
        .addSliderInput({
          path: 'lineWidth',
          name: t('field.line-width.name', 'Line width'),
          defaultValue: defaultFieldOptions.lineWidth,
          settings: { min: 1, max: 5, step: 1 },
        });
      // The builder is generic in the options it adds to, and invariant in them: ours only adds to the hideable ones.
      commonOptionsBuilder.addHideFrom(builder as unknown as FieldConfigEditorBuilder<HideableFieldConfig>);
    },
  };
}
