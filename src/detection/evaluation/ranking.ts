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

/** Walks both classes' sorted scores side by side: an object a distinct score is too much for millions of rows. */
function* groupsByDescendingScore(truth: Uint8Array, scores: Float64Array): Generator<ScoreGroup> {
  const sortedOf = (label: number) =>
    scores.filter((score, row) => (truth[row] === 1 ? 1 : 0) === label && !Number.isNaN(score)).sort();
  const [negatives, positives] = [sortedOf(0), sortedOf(1)];
  let [n, p] = [negatives.length, positives.length];
  while (n > 0 || p > 0) {
    const score = Math.max(negatives[n - 1] ?? -Infinity, positives[p - 1] ?? -Infinity);
    const [negativesBefore, positivesBefore] = [n, p];
    while (n > 0 && negatives[n - 1] === score) {
      n--;
    }
    while (p > 0 && positives[p - 1] === score) {
      p--;
    }
    yield { positives: positivesBefore - p, negatives: negativesBefore - n };
  }
}
