import { DetectionError } from '../errors';
import { contaminationOffset } from '../forest/offset';
import { quantileSorted, sortedPresent } from '../quantile';
import { flaggedRows, valuesAt } from '../rows';
import type { DetectionScores, ThresholdRule } from '../types';
import type { DecisionBasis } from './decide';
import { outOfBagThreshold, referenceRows } from './outOfBagThreshold';

/**
 * Where the line lies.
 *
 * @param basis `training`: contamination is a share of these rows; `rate`: how many alarms a threshold lets expect; where that
 *   is null, the out-of-bag rule is taken
 * @throws DetectionError 'bad-parameter' for a contamination outside (0, 0.5], a quantile outside (0, 1), alarms not above 0,
 *   a fixed score outside [0, 1]
 */
export function drawThreshold(
  rule: ThresholdRule,
  {
    scores,
    learnt,
    movement,
    thresholdFloor,
  }: Pick<DetectionScores, 'scores' | 'learnt' | 'movement' | 'thresholdFloor'>,
  { training, rate, stepMs }: Pick<DecisionBasis, 'training' | 'rate' | 'stepMs'>
): number {
  const learntScores = valuesAt(scores, flaggedRows(learnt));
  const reference = movement === null ? 0 : referenceRows(stepMs);
  const automatic = () => outOfBagThreshold(learntScores, thresholdFloor, reference);
  switch (rule.kind) {
    case 'contamination': {
      const scoreSamples = valuesAt(scores, flaggedRows(training)).map((score) => -score);
      return -contaminationOffset(scoreSamples, rule.contamination);
    }
    case 'quantile':
      requireBetween('quantile', rule.quantile, 1);
      return quantileSorted(sortedPresent(learntScores), rule.quantile);
    case 'alarmsPerDay':
      requireBetween('alarms per day', rule.alarmsPerDay, Infinity);
      return rate?.thresholdFor(rule.alarmsPerDay) ?? automatic();
    case 'fixed':
      requireScore(rule.score);
      return rule.score;
    default:
      return automatic();
  }
}

function requireBetween(parameter: string, value: number, end: number): void {
  if (!(value > 0 && value < end)) {
    throw new DetectionError(
      'bad-parameter',
      `The threshold's ${parameter} is ${value}; it must be above 0${end === Infinity ? '' : ` and below ${end}`}. Change it.`,
      { parameter, value }
    );
  }
}

function requireScore(score: number): void {
  if (!(score >= 0 && score <= 1)) {
    throw new DetectionError(
      'bad-parameter',
      `The threshold's score is ${score}; it must be at least 0 and at most 1. Change it.`,
      { parameter: 'score', value: score }
    );
  }
}
