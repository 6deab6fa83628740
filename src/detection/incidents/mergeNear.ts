import type { Incident } from '../types';

/**
 * Joins incidents that are at most `gapMs` apart, from the end of one's last row to the start of the next: what flaps is one
 * incident. A gap of 0 joins none.
 *
 * @param incidents in the order of time
 * @param stepMs how long a row lasts, in milliseconds
 */
export function mergeNear(incidents: Incident[], gapMs: number, stepMs: number): Incident[] {
  const merged: Incident[] = [];
  for (const incident of incidents) {
    const last = merged.at(-1);
    if (last && gapMs > 0 && incident.start - (last.end + stepMs) <= gapMs) {
      const higher = incident.peakScore > last.peakScore ? incident : last;
      const { peakScore, peakRow } = higher;
      merged[merged.length - 1] = { ...last, lastRow: incident.lastRow, end: incident.end, peakScore, peakRow };
    } else {
      merged.push(incident);
    }
  }
  return merged;
}
