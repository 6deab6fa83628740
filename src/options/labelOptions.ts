import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import { KeptIncidentsEditor } from './editors/KeptIncidentsEditor';
import type { PanelOptions } from './types';

/** What labels do. */
export function addLabelOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.labels.category', 'Labels')];
  builder
    .addBooleanSwitch({
      path: 'labels.leaveOutIncidents',
      category,
      name: t('options.labels.leave-out', 'Learn nothing from incidents'),
      description: t(
        'options.labels.leave-out-why',
        'Annotated incidents and alerts that fired are left out of the training window.'
      ),
      defaultValue: defaults.labels.leaveOutIncidents,
    })
    .addBooleanSwitch({
      path: 'labels.suppressAlike',
      category,
      name: t('options.labels.suppress', 'Suppress what looks like a false alarm'),
      description: t('options.labels.suppress-why', 'Nothing is refitted, and the report shows what was suppressed.'),
      defaultValue: defaults.labels.suppressAlike,
    })
    .addCustomEditor({
      id: 'labels.kept',
      path: 'labels.kept',
      category,
      name: t('options.labels.kept', 'Never suppressed'),
      description: t('options.labels.kept-why', 'What the report was told to bring back.'),
      editor: KeptIncidentsEditor,
      defaultValue: defaults.labels.kept,
      showIf: (options) => options.labels?.suppressAlike === true && options.labels.kept.length > 0,
    });
}
