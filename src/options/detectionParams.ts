import type { DetectionRequest, DetectorChoice, FeatureChoice, ThresholdRule } from '../detection';
import type { PanelOptions } from './types';

/** What of the options fitting and scoring depend on: a change of these refits. */
export type ModelOptions = Pick<
  PanelOptions,
  'features' | 'featureNames' | 'scaler' | 'detector' | 'forest' | 'baseline'
>;

/** The features, the scaler and the detector as detection takes them. */
export function modelChoice(options: ModelOptions): Pick<DetectionRequest, 'features' | 'scaler' | 'detector'> {
  return { features: featureChoice(options), scaler: options.scaler, detector: detectorChoice(options) };
}

function featureChoice({ features, featureNames }: ModelOptions): FeatureChoice {
  return featureNames.length > 0 ? { set: features, only: featureNames } : { set: features };
}

function detectorChoice({ detector, forest, baseline }: ModelOptions): DetectorChoice {
  return detector === 'robust-baseline'
    ? { name: detector, params: baseline }
    : { name: detector, params: { ...forest, maxSamples: forest.maxSamples ?? 'auto' } };
}

/** The threshold's rule as detection takes it. */
export function thresholdRule({ threshold }: Pick<PanelOptions, 'threshold'>): ThresholdRule {
  switch (threshold.rule) {
    case 'contaminationAuto':
      return { kind: 'contamination', contamination: 'auto' };
    case 'contamination':
      return { kind: 'contamination', contamination: threshold.contamination };
    case 'quantile':
      return { kind: 'quantile', quantile: threshold.quantile };
    case 'alarmsPerDay':
      return { kind: 'alarmsPerDay', alarmsPerDay: threshold.alarmsPerDay };
    case 'fixed':
      return { kind: 'fixed', score: threshold.score };
    default:
      return { kind: 'outOfBag' };
  }
}
