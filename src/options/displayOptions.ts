import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import type { PanelOptions } from './types';

/** What the chart shows. */
export function addDisplayOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.display.category', 'Display')];
  const switches: Array<[keyof PanelOptions['show'], string]> = [
    ['markers', t('options.display.markers', 'Mark anomalous samples')],
    ['incidents', t('options.display.incidents', 'Shade incidents')],
    ['trainingWindow', t('options.display.training', 'Shade the training window')],
    ['truth', t('options.display.truth', 'Shade true incidents')],
    ['labels', t('options.display.labels', 'Show annotations')],
    ['score', t('options.display.score', 'Show the anomaly score')],
  ];
  builder.addRadio({
    path: 'layout',
    category,
    name: t('options.display.layout', 'Layout'),
    defaultValue: defaults.layout,
    settings: {
      options: [
        {
          value: 'lanes',
          label: t('options.display.lanes', 'Lanes'),
          description: t('options.display.lanes-why', 'One for every unit'),
        },
        { value: 'overlay', label: t('options.display.overlay', 'Overlay') },
      ],
    },
  });
  builder.addBooleanSwitch({
    path: 'errorsAsRatio',
    category,
    name: t('options.display.error-ratio', 'Show errors as a share of the requests'),
    defaultValue: defaults.errorsAsRatio,
  });
  for (const [key, name] of switches) {
    builder.addBooleanSwitch({ path: `show.${key}`, category, name, defaultValue: defaults.show[key] });
  }
}
