import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultPanelOptions as defaults } from './defaults';
import { SensitivityEditor } from './editors/SensitivityEditor';
import type { PanelOptions, ThresholdChoice } from './types';

const ruleIs = (rule: ThresholdChoice) => (options: PanelOptions) => options.threshold?.rule === rule;

/** Where normal ends. */
export function addThresholdOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.threshold.category', 'Threshold')];
  builder
    .addSelect({
      path: 'threshold.rule',
      category,
      name: t('options.threshold.rule', 'Rule'),
      description: t('options.threshold.rule-why', 'Where normal ends. Moving it never refits the model.'),
      defaultValue: defaults.threshold.rule,
      settings: { options: ruleChoices() },
    })
    .addCustomEditor({
      id: 'threshold.alarmsPerDay',
      path: 'threshold.alarmsPerDay',
      category,
      name: t('options.threshold.alarms', 'Expected false alarms a day'),
      description: t(
        'options.threshold.alarms-why',
        'Extrapolated from the training window. What happens may differ: traffic changes.'
      ),
      editor: SensitivityEditor,
      defaultValue: defaults.threshold.alarmsPerDay,
      showIf: ruleIs('alarmsPerDay'),
    })
    .addNumberInput({
      path: 'threshold.contamination',
      category,
      name: t('options.threshold.contamination', 'Share of training rows to flag'),
      defaultValue: defaults.threshold.contamination,
      settings: { min: 0.0001, max: 0.5, step: 0.005 },
      showIf: ruleIs('contamination'),
    })
    .addNumberInput({
      path: 'threshold.quantile',
      category,
      name: t('options.threshold.quantile', 'Quantile of the training scores'),
      defaultValue: defaults.threshold.quantile,
      settings: { min: 0.5, max: 0.999999, step: 0.001 },
      showIf: ruleIs('quantile'),
    })
    .addNumberInput({
      path: 'threshold.score',
      category,
      name: t('options.threshold.fixed-score', 'Anomaly score'),
      defaultValue: defaults.threshold.score,
      settings: { min: 0, max: 1, step: 0.01 },
      showIf: ruleIs('fixed'),
    });
}

function ruleChoices(): Array<{ value: ThresholdChoice; label: string; description: string }> {
  return [
    {
      value: 'outOfBag',
      label: t('options.threshold.out-of-bag', 'Automatic'),
      description: t('options.threshold.out-of-bag-why', 'Above what the training window itself reaches'),
    },
    {
      value: 'alarmsPerDay',
      label: t('options.threshold.alarms-per-day', 'False alarms a day'),
      description: t('options.threshold.alarms-per-day-why', 'From calm to sensitive, on a slider'),
    },
    {
      value: 'contaminationAuto',
      label: t('options.threshold.score', 'Score 0.5'),
      description: t(
        'options.threshold.score-why',
        'scikit-learn\'s contamination "auto": goes with raw features and the scoring "As scikit-learn"'
      ),
    },
    {
      value: 'contamination',
      label: t('options.threshold.share', 'Share of training rows'),
      description: t(
        'options.threshold.share-why',
        "scikit-learn's contamination. It only moves the threshold: the flagged training rows may be normal."
      ),
    },
    {
      value: 'quantile',
      label: t('options.threshold.quantile-rule', 'Quantile'),
      description: t('options.threshold.quantile-why', 'Of the scores of the rows learnt from'),
    },
    {
      value: 'fixed',
      label: t('options.threshold.fixed', 'Fixed score'),
      description: t('options.threshold.fixed-why', 'Such as the one that labels proposed in the report'),
    },
  ];
}
