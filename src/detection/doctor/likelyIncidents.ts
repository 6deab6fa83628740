import type { Examined, Finding } from './finding';
import { MEAN_TO_DEVIATION, robustSpread } from './robustSpread';
import { thin, valuesAt } from '../rows';
import { smoothLevel } from './smoothLevel';
import { exclusionsOf } from './exclusionsOf';

/** Fewer rows say nothing about what is usual. */
const FEWEST_ROWS = 60;
const HOUR = 3_600_000;
/** Short enough to follow the day's curve, long enough that an incident of two and a half hours doesn't move it. */
const LEVEL_WIDTH_MS = 5 * HOUR;
/** At coarse steps the level needs some rows all the same. */
const LEVEL_ROWS = 27;
/** Normal deviations beyond which a row stands out: once in 500 million normal rows. */
const STANDS_OUT = 6;
/** A row alone is an outlier, not an incident: of three rows in a row, two have to stand out. */
const NEAR_ROWS = 2;
/** Rows less than this share of the level's width from a lasting shift may lie on either side of it. */
const SHIFT_SHARE = 1 / 9;
const BRIDGED_STEPS = 10;
const ROWS_FOR_SPREAD = 5000;
/** Fewer rows than this, in all or as a share of the window, are glitches that a model doesn't notice. */
const FEWEST_LIKELY_ROWS = 3;
const SMALLEST_SHARE = 0.001;

/**
 * Training rows that are likely incidents: where a feature is more than 6 deviations from its level, which a running median
 * follows, in two of three rows. Deviations are robust, so the incidents don't hide themselves.
 *
 * @returns details `rows`, `share` of the training rows; the stretches are what to exclude
 */
export function likelyIncidents({ table, features, trainingRows, stepMs }: Examined): Finding | null {
  if (trainingRows.length < FEWEST_ROWS) {
    return null;
  }
  const times = valuesAt(table.times, trainingRows);
  const widthMs = Math.max(LEVEL_WIDTH_MS, LEVEL_ROWS * stepMs);
  const likely = new Uint8Array(trainingRows.length);
  const shiftRows = Math.ceil((SHIFT_SHARE * widthMs) / stepMs);
  for (const column of features.columns) {
    markRuns(standsOut({ times, values: valuesAt(column, trainingRows), widthMs, shiftRows }), likely);
  }
  const rows = trainingRows.filter((_, i) => likely[i] === 1);
  if (rows.length < FEWEST_LIKELY_ROWS || rows.length < SMALLEST_SHARE * trainingRows.length) {
    return null;
  }
  return {
    code: 'likely-incidents',
    severity: 'warning',
    details: { rows: rows.length, share: rows.length / trainingRows.length },
    stretches: exclusionsOf(rows, table.times, stepMs, BRIDGED_STEPS),
  };
}

/** Which values are far from their level, for the whole window's spread and for that of the hours around. */
function standsOut(options: {
  times: Float64Array;
  values: Float64Array;
  widthMs: number;
  shiftRows: number;
}): Uint8Array {
  const { times, values, widthMs, shiftRows } = options;
  const level = smoothLevel(times, values, widthMs);
  const residuals = values.map((value, i) => value - level[i]);
  const { median, deviation } = robustSpread(thin(residuals, ROWS_FOR_SPREAD));
  const distances = residuals.map((residual) => Math.abs(residual - median));
  // A ratio of few requests at night varies more than the same ratio at noon.
  const spreadAround = smoothLevel(times, distances, widthMs, meanOf);
  const standing = new Uint8Array(distances.length);
  for (let i = 0; i < distances.length; i++) {
    const reach = STANDS_OUT * Math.max(deviation, MEAN_TO_DEVIATION * spreadAround[i]);
    if (distances[i] > reach) {
      // Where the level shifts for good it takes a while to follow; both its sides are normal.
      const sides = [level[Math.max(0, i - shiftRows)], level[Math.min(level.length - 1, i + shiftRows)]];
      standing[i] = sides.every((side) => Math.abs(values[i] - side - median) > reach) ? 1 : 0;
    }
  }
  return standing;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Marks the rows that stand out together with another one nearby. */
function markRuns(standing: Uint8Array, marks: Uint8Array): void {
  let previous = -Infinity;
  for (let i = 0; i < standing.length; i++) {
    if (standing[i] === 1) {
      if (i - previous <= NEAR_ROWS) {
        marks.fill(1, previous, i + 1);
      }
      previous = i;
    }
  }
}
