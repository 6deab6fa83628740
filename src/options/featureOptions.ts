import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import { FeatureNamesEditor } from './editors/FeatureNamesEditor';
import type { PanelOptions } from './types';

/** What the model sees of the signals. */
export function addFeatureOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.features.category', 'Features')];
  builder
    .addRadio({
      path: 'features',
      category,
      name: t('options.features.set', 'Features'),
      description: t(
        'options.features.set-why',
        'Traffic: how far requests, errors and latency are from what was to be expected at that time. Raw: the numbers as they are.'
      ),
      defaultValue: defaults.features,
      settings: {
        options: [
          { value: 'traffic', label: t('options.features.traffic', 'Traffic') },
          { value: 'raw', label: t('options.features.raw', 'Raw') },
        ],
      },
    })
    .addCustomEditor({
      id: 'featureNames',
      path: 'featureNames',
      category,
      name: t('options.features.only', 'Only these features'),
      description: t('options.features.only-why', 'Without a choice, all of them.'),
      editor: FeatureNamesEditor,
      defaultValue: defaults.featureNames,
    })
    .addSelect({
      path: 'scaler',
      category,
      name: t('options.features.scaler', 'Scaling'),
      defaultValue: defaults.scaler,
      settings: {
        options: [
          { value: 'standard', label: t('options.features.scaler-standard', 'Mean and standard deviation') },
          { value: 'robust', label: t('options.features.scaler-robust', 'Median and quartiles') },
          { value: 'minMax', label: t('options.features.scaler-min-max', 'Minimum and maximum') },
        ],
      },
      showIf: (options) => options.features === 'raw',
    });
}
