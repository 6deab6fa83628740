import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import type { PanelOptions } from './types';

/** What is made of a query that brings several load balancers, routes or hosts. */
export function addEntityOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.entities.category', 'Entities')];
  builder
    .addRadio({
      path: 'entities.models',
      category,
      name: t('options.entities.models', 'Models'),
      description: t(
        'options.entities.models-why',
        'Series whose labels differ are of several entities: load balancers, routes, hosts. With a model for each, every one is compared with its own past. Auto does so where at least two have requests of their own, or where nobody counts requests.'
      ),
      defaultValue: defaults.entities.models,
      settings: {
        options: [
          { value: 'auto', label: t('options.entities.auto', 'Auto') },
          { value: 'each', label: t('options.entities.each', 'One for each') },
          { value: 'joint', label: t('options.entities.joint', 'One for all') },
        ],
      },
    })
    .addRadio({
      path: 'entities.view',
      category,
      name: t('options.entities.view', 'The others'),
      description: t('options.entities.view-why', 'How the entities are shown that are not in full on the chart.'),
      defaultValue: defaults.entities.view,
      settings: {
        options: [
          { value: 'multiples', label: t('options.entities.multiples', 'Small charts') },
          { value: 'overlay', label: t('options.entities.overlay', 'Dimmed behind it') },
        ],
      },
      showIf: (options) => options.entities.models !== 'joint',
    });
}
