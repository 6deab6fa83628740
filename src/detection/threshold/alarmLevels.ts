import { presentAt } from '../present';
import { quantileInPlace } from '../quantile';
import { flaggedRows } from '../rows';

/** Of so many last rows, so many, the last one included, have to be above the threshold less a margin. */
interface Confirmation {
  rows: number;
  count: number;
  margin: number;
}

const SHORT: Confirmation = { rows: 3, count: 2, margin: 0 };

/** What lasts is no noise, though it stays below the threshold (docs/decisions/0011). */
const LASTING: Confirmation = { rows: 12, count: 10, margin: 0.04 };

/** Rows before a row that its alarm level depends on. */
export const ALARM_WARM_UP_ROWS = LASTING.rows - 1;

/** A row that is so far above the threshold raises an alarm alone: no noise lies there. */
const FAR_ABOVE = 0.08;

/** What moves less than this quantile of the rows learnt from does not move. */
const MOVING_QUANTILE = 0.9;

/**
 * Below which threshold each row raises an alarm, the greatest of three:
 * - the second largest of the last three scores, so that two of them are above
 * - 0.04 more than the tenth largest of the last twelve, so that what lasts may lie that much lower
 * - its own score less 0.08, so that a row far above needs no other
 *
 * The first two are never above (for the second: 0.04 above) the row's own score. −Infinity where nothing moves: features over
 * long windows ring after an incident, immediate ones don't.
 *
 * @param scores anomaly scores, one a row; NaN = none
 * @param moving from movingRows; null = a row's score alone raises an alarm
 * @returns one a row; NaN where there is no score; causal, from the row and the eleven before it
 */
export function alarmLevels(scores: Float64Array, moving: Uint8Array | null): Float64Array {
  if (!moving) {
    return scores;
  }
  return scores.map((score, row) => {
    if (Number.isNaN(score)) {
      return NaN;
    }
    return moving[row] === 0
      ? -Infinity
      : Math.max(score - FAR_ABOVE, confirmedLevel(scores, row, SHORT), confirmedLevel(scores, row, LASTING));
  });
}

/**
 * One flag a row: 1 where something moves. Without a row learnt from to compare with, anything does.
 *
 * @param movement from movementOf
 * @param learnt one flag a row: 1 where the model learnt from it
 */
export function movingRows(movement: Float64Array, learnt: Uint8Array): Uint8Array {
  const usual = quantileInPlace(presentAt(movement, flaggedRows(learnt)), MOVING_QUANTILE);
  const moving = new Uint8Array(movement.length);
  for (let row = 0; row < moving.length; row++) {
    moving[row] = movement[row] < usual ? 0 : 1;
  }
  return moving;
}

/** Below which threshold a row is confirmed by those before it. */
function confirmedLevel(scores: Float64Array, row: number, { rows, count, margin }: Confirmation): number {
  return Math.min(scores[row], largestOfLast(scores, row, rows, count)) + margin;
}

/** The score with so many of the last rows' scores at or above it, itself included; −Infinity where fewer are there. */
function largestOfLast(scores: Float64Array, row: number, rows: number, count: number): number {
  const largest = new Float64Array(count).fill(-Infinity);
  for (let before = Math.max(0, row - rows + 1); before <= row; before++) {
    let score = scores[before];
    for (let rank = 0; rank < count && !Number.isNaN(score); rank++) {
      if (score > largest[rank]) {
        [largest[rank], score] = [score, largest[rank]];
      }
    }
  }
  return largest[count - 1];
}
