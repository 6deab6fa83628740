/** Rows by what they are and what they were taken for. */
export interface ConfusionMatrix {
  /** Anomalous and flagged. */
  truePositives: number;
  /** Normal but flagged. */
  falsePositives: number;
  /** Anomalous but not flagged. */
  falseNegatives: number;
  /** Normal and not flagged. */
  trueNegatives: number;
}

/**
 * Counts rows by truth and verdict.
 *
 * @param truth one a row: 1 anomalous, 0 normal
 * @param predicted as many
 */
export function confusionMatrix(truth: Uint8Array, predicted: Uint8Array): ConfusionMatrix {
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < truth.length; row++) {
    counts[2 * truth[row] + predicted[row]]++;
  }
  const [trueNegatives, falsePositives, falseNegatives, truePositives] = counts;
  return { truePositives, falsePositives, falseNegatives, trueNegatives };
}
