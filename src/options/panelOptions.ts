import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { commonOptionsBuilder } from '@grafana/ui';
import { defaultPanelOptions as defaults } from './defaults';
import { addTrainingOptions } from './trainingOptions';
import type { PanelOptions } from './types';

type Builder = PanelOptionsEditorBuilder<PanelOptions>;

/** Fills the options pane, group by group, most used first. */
export function addPanelOptions(builder: Builder): void {
  addTrainingOptions(builder);
  addThreshold(builder);
  addForest(builder);
  addDisplay(builder);
  commonOptionsBuilder.addTooltipOptions(builder);
  commonOptionsBuilder.addLegendOptions(builder, false);
}

function addThreshold(builder: Builder): void {
  const category = [t('options.threshold.category', 'Threshold')];
  builder
    .addRadio({
      path: 'threshold.rule',
      category,
      name: t('options.threshold.rule', 'Rule'),
      description: t('options.threshold.rule-why', 'Where normal ends. Moving it never refits the model.'),
      defaultValue: defaults.threshold.rule,
      settings: {
        options: [
          {
            value: 'outOfBag',
            label: t('options.threshold.out-of-bag', 'Automatic'),
            description: t('options.threshold.out-of-bag-why', 'Above what the training window itself reaches'),
          },
          {
            value: 'contaminationAuto',
            label: t('options.threshold.score', 'Score 0.5'),
            description: t(
              'options.threshold.score-why',
              'scikit-learn\'s contamination "auto": goes with the scoring "As scikit-learn"'
            ),
          },
          {
            value: 'contamination',
            label: t('options.threshold.share', 'Share'),
            description: t(
              'options.threshold.share-why',
              "scikit-learn's contamination: flag this share of the training rows"
            ),
          },
        ],
      },
    })
    .addNumberInput({
      path: 'threshold.contamination',
      category,
      name: t('options.threshold.contamination', 'Share of training rows to flag'),
      defaultValue: defaults.threshold.contamination,
      settings: { min: 0.0001, max: 0.5, step: 0.005 },
      showIf: (options) => options.threshold?.rule === 'contamination',
    });
}

function addForest(builder: Builder): void {
  const category = [t('options.forest.category', 'Isolation forest')];
  builder
    .addRadio({
      path: 'scoring',
      category,
      name: t('options.forest.scoring', 'Scoring'),
      description: t(
        'options.forest.scoring-why',
        'Range-aware also sees how far beyond the training rows a row lies.'
      ),
      defaultValue: defaults.scoring,
      settings: {
        options: [
          { value: 'rangeAware', label: t('options.forest.range-aware', 'Range-aware') },
          { value: 'paper', label: t('options.forest.paper', 'As scikit-learn') },
        ],
      },
    })
    .addNumberInput({
      path: 'forest.nEstimators',
      category,
      name: t('options.forest.n-estimators', 'Trees'),
      description: 'n_estimators',
      defaultValue: defaults.forest.nEstimators,
      settings: { min: 1, max: 1000, integer: true },
    })
    .addNumberInput({
      path: 'forest.maxSamples',
      category,
      name: t('options.forest.max-samples', 'Rows for each tree'),
      description: 'max_samples',
      settings: {
        min: 2,
        max: 100_000,
        integer: true,
        placeholder: t('options.forest.max-samples-auto', 'Auto (256)'),
      },
    })
    .addSliderInput({
      path: 'forest.maxFeatures',
      category,
      name: t('options.forest.max-features', 'Share of features for each tree'),
      description: 'max_features',
      defaultValue: defaults.forest.maxFeatures,
      settings: { min: 0.1, max: 1, step: 0.1 },
    })
    .addBooleanSwitch({
      path: 'forest.bootstrap',
      category,
      name: t('options.forest.bootstrap', 'Draw rows with replacement'),
      description: 'bootstrap',
      defaultValue: defaults.forest.bootstrap,
    })
    .addSelect({
      path: 'scaler',
      category,
      name: t('options.forest.scaler', 'Scaling of features'),
      defaultValue: defaults.scaler,
      settings: {
        options: [
          { value: 'standard', label: t('options.forest.scaler-standard', 'Mean and standard deviation') },
          { value: 'robust', label: t('options.forest.scaler-robust', 'Median and quartiles') },
          { value: 'minMax', label: t('options.forest.scaler-min-max', 'Minimum and maximum') },
        ],
      },
    })
    .addNumberInput({
      path: 'forest.seed',
      category,
      name: t('options.forest.seed', 'Seed'),
      description: t('options.forest.seed-why', 'The same seed gives the same forest.'),
      defaultValue: defaults.forest.seed,
      settings: { min: 0, max: 2 ** 32 - 1, integer: true },
    });
}

function addDisplay(builder: Builder): void {
  const category = [t('options.display.category', 'Display')];
  const switches: Array<[keyof PanelOptions['show'], string]> = [
    ['markers', t('options.display.markers', 'Mark anomalous samples')],
    ['incidents', t('options.display.incidents', 'Shade incidents')],
    ['trainingWindow', t('options.display.training', 'Shade the training window')],
    ['truth', t('options.display.truth', 'Shade true incidents')],
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
