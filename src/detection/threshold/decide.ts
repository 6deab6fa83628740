import { contaminationOffset } from '../forest/offset';
import type { Decision, ThresholdRule } from '../types';
import { outOfBagThreshold } from './outOfBagThreshold';

/**
 * Draws the line and says what lies above it. Cheap: it never refits.
 *
 * A row is anomalous where its score is strictly above the threshold: that is scikit-learn's predict for 'contamination',
 * and it keeps the training rows that set the threshold on the normal side for 'outOfBag'.
 *
 * @param scores anomaly scores in [0, 1], NaN = none; a row without a score is never anomalous
 * @param training one flag a row: 1 where the model learnt from it
 * @throws DetectionError 'bad-parameter' for a contamination outside (0, 0.5]
 */
export function decide(scores: Float64Array, training: Uint8Array, rule: ThresholdRule): Decision {
  const threshold = thresholdOf(
    scores.filter((_, row) => training[row] === 1),
    rule
  );
  let anomalousRows = 0;
  let scoredRows = 0;
  const verdicts = Uint8Array.from(scores, (score) => {
    const anomalous = score > threshold;
    anomalousRows += anomalous ? 1 : 0;
    scoredRows += Number.isNaN(score) ? 0 : 1;
    return anomalous ? 1 : 0;
  });
  return { threshold, verdicts, anomalousRows, scoredRows };
}

function thresholdOf(trainingScores: Float64Array, rule: ThresholdRule): number {
  if (rule.kind === 'outOfBag') {
    return outOfBagThreshold(trainingScores);
  }
  const scoreSamples = trainingScores.map((score) => -score);
  return -contaminationOffset(scoreSamples, rule.contamination);
}
