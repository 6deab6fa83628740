import { quantileSorted, sortedPresent } from '../quantile';
import { badParameter } from './params';

/**
 * scikit-learn's offset_: a row is an outlier where its score_samples lies below it. −0.5 for 'auto'; for a share, the
 * quantile of that share of the training rows' score_samples, as numpy.percentile computes it (type 7).
 *
 * @param trainingScoreSamples score_samples of the training rows; NaN is left out
 * @throws DetectionError 'bad-parameter' for a share outside (0, 0.5]
 */
export function contaminationOffset(trainingScoreSamples: Float64Array, contamination: 'auto' | number): number {
  if (contamination === 'auto') {
    return -0.5;
  }
  if (!(contamination > 0 && contamination <= 0.5)) {
    throw badParameter('contamination', contamination, "'auto' or a share above 0 and at most 0.5");
  }
  return quantileSorted(sortedPresent(trainingScoreSamples), contamination);
}
