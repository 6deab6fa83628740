import { explainSteps } from '../explanation/explain';
import { fitForestSteps } from '../forest/fit';
import {
  badParameter,
  defaultForestParams,
  MAX_ESTIMATORS,
  MAX_EXTENSION_LEVEL,
  sampleSizeFor,
  validateForestParams,
} from '../forest/params';
import { anomalyScoreSteps } from '../forest/score';
import { THRESHOLD_FLOORS } from '../threshold/thresholdFloors';
import type { Detector } from './Detector';

/**
 * The isolation forest (Liu, Ting and Zhou 2008).
 *
 * With `paper` scoring every row is scored by every tree, as scikit-learn does. With `rangeAware` scoring the rows learnt
 * from are scored out of bag, and a tree learns from at most half of them, so that each has trees that did not see it.
 */
export const isolationForestDetector: Detector<'isolation-forest'> = {
  name: 'isolation-forest',
  parameters: [
    { name: 'scoring', fieldName: 'scoring', kind: 'choice', choices: ['rangeAware', 'paper'], default: 'rangeAware' },
    {
      name: 'nEstimators',
      fieldName: 'n_estimators',
      kind: 'integer',
      minimum: 1,
      maximum: MAX_ESTIMATORS,
      default: defaultForestParams.nEstimators,
    },
    {
      name: 'maxSamples',
      fieldName: 'max_samples',
      kind: 'integer',
      minimum: 1,
      maximum: 100_000,
      auto: true,
      default: defaultForestParams.maxSamples,
    },
    {
      name: 'maxFeatures',
      fieldName: 'max_features',
      kind: 'number',
      above: 0,
      maximum: 1,
      default: defaultForestParams.maxFeatures,
    },
    { name: 'bootstrap', fieldName: 'bootstrap', kind: 'boolean', default: defaultForestParams.bootstrap },
    {
      name: 'extensionLevel',
      fieldName: 'extension_level',
      kind: 'integer',
      minimum: 0,
      maximum: MAX_EXTENSION_LEVEL,
      default: defaultForestParams.extensionLevel,
    },
    {
      name: 'seed',
      fieldName: 'random_state',
      kind: 'integer',
      minimum: 0,
      maximum: 2 ** 32 - 1,
      default: defaultForestParams.seed,
    },
  ],
  defaults: { ...defaultForestParams, scoring: 'rangeAware' },
  thresholdFloors: THRESHOLD_FLOORS,

  validate(params) {
    validateForestParams(params);
    if (params.scoring !== 'rangeAware' && params.scoring !== 'paper') {
      throw badParameter('scoring', params.scoring, '"rangeAware" or "paper"');
    }
  },

  *fit(matrix, { scoring, ...params }, rows) {
    const outOfBag = scoring === 'rangeAware';
    const maxSamples = outOfBag ? sampleSizeFor(params.maxSamples, Math.floor(rows.length / 2)) : params.maxSamples;
    const { forest, sampled } = yield* fitForestSteps(matrix, { ...params, maxSamples }, rows);
    const options = { method: scoring, outOfBag: outOfBag ? sampled : undefined };
    return {
      score: (scored) => anomalyScoreSteps(forest, scored, options),
      explain: (explained, { rows: which, baseline }) =>
        explainSteps(forest, explained, which, { ...options, baseline }),
    };
  },
};
