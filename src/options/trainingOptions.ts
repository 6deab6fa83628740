import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import { AnnotationTagsEditor } from './editors/AnnotationTagsEditor';
import { ExclusionsEditor } from './editors/ExclusionsEditor';
import { SchedulesEditor } from './editors/SchedulesEditor';
import { TrainingWindowEditor } from './editors/TrainingWindowEditor';
import type { PanelOptions } from './types';

/** What the model learns from, and what is cut out of it. */
export function addTrainingOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.training.category', 'Training window')];
  builder
    .addCustomEditor({
      id: 'trainingWindow',
      path: 'trainingWindow',
      category,
      name: t('options.training.name', 'Learn what is normal from'),
      description: t('options.training.description', 'Or press "Pick training window" over the chart and drag.'),
      editor: TrainingWindowEditor,
      defaultValue: defaults.trainingWindow,
    })
    .addCustomEditor({
      id: 'exclusions',
      path: 'exclusions',
      category,
      name: t('options.training.exclusions', 'Without'),
      description: t('options.training.exclusions-why', 'Stretches that the model does not learn from.'),
      editor: ExclusionsEditor,
      defaultValue: defaults.exclusions,
    })
    .addCustomEditor({
      id: 'exclusionSchedules',
      path: 'exclusionSchedules',
      category,
      name: t('options.training.schedules', 'Without these times of the day'),
      description: t('options.training.schedules-why', 'By the clock of the dashboard’s time zone.'),
      editor: SchedulesEditor,
      defaultValue: defaults.exclusionSchedules,
    })
    .addBooleanSwitch({
      path: 'excludeAnnotations.enabled',
      category,
      name: t('options.training.annotations', 'Without annotated stretches'),
      description: t('options.training.annotations-why', 'Of the annotations that the dashboard has loaded.'),
      defaultValue: defaults.excludeAnnotations.enabled,
    })
    .addCustomEditor({
      id: 'excludeAnnotations.tags',
      path: 'excludeAnnotations.tags',
      category,
      name: t('options.training.tags', 'Tags of annotations to leave out'),
      editor: AnnotationTagsEditor,
      defaultValue: defaults.excludeAnnotations.tags,
      showIf: (options) => options.excludeAnnotations?.enabled === true,
    });
}
