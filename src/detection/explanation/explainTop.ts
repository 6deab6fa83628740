import type { FittedDetector } from '../detectors/Detector';
import { present, presentAt } from '../present';
import { quantileInPlace } from '../quantile';
import { rowsWithin } from '../rows';
import { numbersBelow } from '../sampling';
import type { Steps } from '../steps';
import type { Explanation, FeatureMatrix } from '../types';

/** Rows that could be anomalous under any sensible threshold: this share of all, the highest scores … */
const EXPLAINED_SHARE = 0.05;
/** … and at least so many, for short tables. */
const LEAST_EXPLAINED = 500;

/**
 * Explains the rows that stand out: every twentieth row, the highest scores first, at least 500. The others would cost as
 * much as scoring, and nobody asks why they are normal.
 *
 * @param rows the rows that were learnt from; the median of their scores is what contributions are measured from
 */
export function* explainTopSteps(
  fitted: FittedDetector,
  { matrix, scores, rows }: { matrix: FeatureMatrix; scores: Float64Array; rows: Uint32Array }
): Steps<Explanation> {
  const known = present(scores);
  const share = Math.max(EXPLAINED_SHARE, Math.min(1, LEAST_EXPLAINED / known.length));
  const explained = rowsWithin(scores, numbersBelow(scores.length), quantileInPlace(known, 1 - share), Infinity);
  yield 0;
  const baseline = quantileInPlace(presentAt(scores, rows), 0.5);
  const contributions = yield* fitted.explain(matrix, { rows: explained, scores, baseline });
  return { rows: explained, contributions };
}
