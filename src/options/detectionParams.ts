import type { IsolationForestParams, ThresholdRule } from '../detection';
import type { PanelOptions } from './types';

/** The forest's parameters as detection takes them. */
export function forestParams({ forest }: Pick<PanelOptions, 'forest'>): IsolationForestParams {
  return { ...forest, maxSamples: forest.maxSamples ?? 'auto' };
}

/** The threshold's rule as detection takes it. */
export function thresholdRule({ threshold }: Pick<PanelOptions, 'threshold'>): ThresholdRule {
  switch (threshold.rule) {
    case 'contaminationAuto':
      return { kind: 'contamination', contamination: 'auto' };
    case 'contamination':
      return { kind: 'contamination', contamination: threshold.contamination };
    default:
      return { kind: 'outOfBag' };
  }
}
