/** How many anomalous and normal rows share one score. */
interface ScoreGroup {
  positives: number;
  negatives: number;
}

/**
 * The area under the ROC curve: the chance that an anomalous row scores above a normal one, ties counted half.
 *
 * Source: scikit-learn 1.9.1, roc_auc_score.
 *
 * @param truth one a row: 1 anomalous, 0 normal
 * @param scores anomaly scores; rows without one (NaN) are left out
 * @returns in [0, 1]; NaN where one of the classes is absent
 */
export function rocAuc(truth: Uint8Array, scores: Float64Array): number {
  let positives = 0;
  let negatives = 0;
  let wonPairs = 0;
  for (const group of groupsByDescendingScore(truth, scores)) {
    wonPairs += group.negatives * (positives + group.positives / 2);
    positives += group.positives;
    negatives += group.negatives;
  }
  return wonPairs / (positives * negatives);
}

/**
 * Average precision: the precision at each threshold, weighted by the recall gained there.
 *
 * Source: scikit-learn 1.9.1, average_precision_score.
 *
 * @param truth one a row: 1 anomalous, 0 normal
 * @param scores anomaly scores; rows without one (NaN) are left out
 * @returns in [0, 1]; NaN where no scored row is anomalous
 */
export function averagePrecision(truth: Uint8Array, scores: Float64Array): number {
  let hits = 0;
  let flagged = 0;
  let sum = 0;
  for (const { positives, negatives } of groupsByDescendingScore(truth, scores)) {
    hits += positives;
    flagged += positives + negatives;
    sum += positives * (hits / flagged);
  }
  return sum / hits;
}

function groupsByDescendingScore(truth: Uint8Array, scores: Float64Array): ScoreGroup[] {
  const groups = new Map<number, ScoreGroup>();
  scores.forEach((score, row) => {
    if (!Number.isNaN(score)) {
      const group = groups.get(score) ?? { positives: 0, negatives: 0 };
      groups.set(score, group);
      group[truth[row] === 1 ? 'positives' : 'negatives']++;
    }
  });
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}
