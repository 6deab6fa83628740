import { stepOf } from '../stepOf';
import type { Incident } from '../types';

/** Steps without a score that a run of anomalous rows bridges: one lost scrape doesn't end an incident, two do. */
const BRIDGED_STEPS = 1;

/**
 * Runs of anomalous rows. A normal row ends a run. A single step without a score, whether its row has none (NaN) or there
 * is no row at that time at all, does not; two such steps in a row do. The step is the median distance of the times.
 *
 * @param times Unix milliseconds, strictly ascending
 * @param verdicts one a row: 1 anomalous, 0 normal or without a score
 * @param scores one a row; NaN = no score
 * @returns in the order of time; first and last rows of an incident are always anomalous
 */
export function findIncidents(times: Float64Array, verdicts: Uint8Array, scores: Float64Array): Incident[] {
  const longestStride = (BRIDGED_STEPS + 1.5) * stepOf(times);
  const incidents: Incident[] = [];
  let current: Incident | undefined;
  for (let row = 0; row < verdicts.length; row++) {
    if (verdicts[row] !== 1) {
      if (!Number.isNaN(scores[row])) {
        current = undefined;
      }
      continue;
    }
    const near = current && row - current.lastRow <= BRIDGED_STEPS + 1 && times[row] - current.end < longestStride;
    if (current && near) {
      current.lastRow = row;
      current.end = times[row];
      if (scores[row] > current.peakScore) {
        current.peakScore = scores[row];
        current.peakRow = row;
      }
    } else {
      current = startIncident(times[row], row, scores[row]);
      incidents.push(current);
    }
  }
  return incidents;
}

function startIncident(time: number, row: number, score: number): Incident {
  return { firstRow: row, lastRow: row, start: time, end: time, peakScore: score, peakRow: row };
}
