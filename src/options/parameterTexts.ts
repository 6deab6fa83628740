import { t } from '@grafana/i18n';
import type { DetectorName, ParameterSpec } from '../detection';

/** What a detector's parameter is called; the field's own word for it stands below. */
export function parameterTexts(
  detector: DetectorName,
  { name, fieldName }: Pick<ParameterSpec, 'name' | 'fieldName'>
): { name: string; description: string } {
  return texts()[`${detector}.${name}`] ?? { name: fieldName, description: fieldName };
}

/** What the words are called that a parameter can be. */
export function choiceTexts(): Record<string, string> {
  return {
    rangeAware: t('options.forest.range-aware', 'Range-aware'),
    paper: t('options.forest.paper', 'As scikit-learn'),
  };
}

function texts(): Record<string, { name: string; description: string }> {
  return {
    'isolation-forest.scoring': {
      name: t('options.forest.scoring', 'Scoring'),
      description: t(
        'options.forest.scoring-why',
        'Range-aware also sees how far beyond the training rows a row lies.'
      ),
    },
    'isolation-forest.nEstimators': {
      name: t('options.forest.n-estimators', 'Trees'),
      description: 'n_estimators',
    },
    'isolation-forest.maxSamples': {
      name: t('options.forest.max-samples', 'Rows for each tree'),
      description: t('options.forest.max-samples-why', 'max_samples; 256 without a number'),
    },
    'isolation-forest.maxFeatures': {
      name: t('options.forest.max-features', 'Share of features for each tree'),
      description: 'max_features',
    },
    'isolation-forest.bootstrap': {
      name: t('options.forest.bootstrap', 'Draw rows with replacement'),
      description: 'bootstrap',
    },
    'isolation-forest.extensionLevel': {
      name: t('options.forest.extension-level', 'Extension level'),
      description: t(
        'options.forest.extension-level-why',
        'extension_level; 0 cuts along the axes, 1 and more by slanted planes in that many features and one (Extended isolation forest).'
      ),
    },
    'isolation-forest.seed': {
      name: t('options.forest.seed', 'Seed'),
      description: t('options.forest.seed-why', 'The same seed gives the same forest.'),
    },
    'robust-baseline.cutoff': {
      name: t('options.baseline.cutoff', 'Cutoff'),
      description: t('options.baseline.cutoff-why', 'So many robust standard deviations score 0.5.'),
    },
  };
}
