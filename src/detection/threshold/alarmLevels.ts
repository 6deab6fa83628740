import { quantileSorted, sortedPresent } from '../quantile';

/** Rows that are looked at: an alarm takes two of them above the threshold, the last one included. */
const LAST_ROWS = 3;

/** A row that is so far above the threshold raises an alarm alone: no noise lies there. */
const FAR_ABOVE = 0.08;

/** What moves less than this quantile of the rows learnt from does not move. */
const MOVING_QUANTILE = 0.9;

/**
 * Below which threshold each row raises an alarm: the lesser of its score and the second largest of its last three scores,
 * so that at least two of the last three rows, itself included, are above, or its score less 0.08, so that the row alone is
 * far above; −Infinity where nothing moves (features over long windows ring after an incident, immediate ones don't).
 *
 * @param scores anomaly scores, one a row; NaN = none
 * @param movement from movementOf; null = a row's score alone raises an alarm
 * @param learnt one flag a row: 1 where the model learnt from it
 * @returns one a row; NaN where there is no score; causal
 */
export function alarmLevels(scores: Float64Array, movement: Float64Array | null, learnt: Uint8Array): Float64Array {
  if (!movement) {
    return scores;
  }
  const moving = movingRows(movement, learnt);
  return scores.map((score, row) => {
    if (Number.isNaN(score)) {
      return NaN;
    }
    return moving[row] === 0 ? -Infinity : Math.max(score - FAR_ABOVE, Math.min(score, secondLargest(scores, row)));
  });
}

/** One flag a row: 1 where something moves. Without a row learnt from to compare with, anything does. */
export function movingRows(movement: Float64Array, learnt: Uint8Array): Uint8Array {
  const usual = quantileSorted(sortedPresent(movement.filter((_, row) => learnt[row] === 1)), MOVING_QUANTILE);
  return Uint8Array.from(movement, (size) => (size < usual ? 0 : 1));
}

/** Of the last rows' scores; −Infinity where fewer than two are there. */
function secondLargest(scores: Float64Array, row: number): number {
  let largest = -Infinity;
  let second = -Infinity;
  for (let before = Math.max(0, row - LAST_ROWS + 1); before <= row; before++) {
    const score = scores[before];
    if (score > largest) {
      second = largest;
      largest = score;
    } else if (score > second) {
      second = score;
    }
  }
  return second;
}
