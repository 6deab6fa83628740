import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import { AnnotationTagsEditor } from './editors/AnnotationTagsEditor';
import { ExclusionsEditor } from './editors/ExclusionsEditor';
import { ModelStepEditor } from './editors/ModelStepEditor';
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
      description: t('options.training.annotations-why', 'Of this dashboard’s annotations, and of the organisation’s.'),
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
    })
    .addCustomEditor({
      id: 'modelStep',
      path: 'modelStep',
      category,
      name: t('options.training.step', 'Model step'),
      description: t(
        'options.training.step-why',
        'A row stands for so much time, whatever the zoom. Automatic: the Min interval of the queries, or what suits the window.'
      ),
      editor: ModelStepEditor,
      defaultValue: defaults.modelStep,
    })
    .addNumberInput({
      path: 'maxRows',
      category,
      name: t('options.training.max-rows', 'Most rows of a range'),
      description: t('options.training.max-rows-why', 'For more, the step is made coarser, and a notice says so.'),
      defaultValue: defaults.maxRows,
      settings: { min: 1000, max: 500_000, integer: true },
    })
    .addNumberInput({
      path: 'refitPercent',
      category,
      name: t('options.training.refit', 'Move a relative window by (%)'),
      description: t(
        'options.training.refit-why',
        'A window such as now-7d to now-1d moves on, and the model with it, by this share of its length at once; by an hour at most.'
      ),
      defaultValue: defaults.refitPercent,
      settings: { min: 0.1, max: 100 },
      showIf: (options) => ['relative', 'variables'].includes(options.trainingWindow?.kind),
    });
}
