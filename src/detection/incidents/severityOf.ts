import { powerOfHalf } from '../portableMath';
import type { Severity } from '../types';

/** Score above the threshold × minutes that take half of the distance to the worst. */
const HALF_AREA = 5;

const MAJOR_FROM = 0.35;
const CRITICAL_FROM = 0.7;

/**
 * How bad an incident is, by how far its peak is above the threshold and by how long it lasted above it: of the way from the
 * threshold to 1 the peak has gone its share, and every 5 score-minutes go half of the rest.
 *
 * @param peakScore in (threshold, 1]
 * @param area score above the threshold × minutes
 */
export function severityOf(peakScore: number, threshold: number, area: number): Severity {
  const peak = threshold < 1 ? Math.max(0, peakScore - threshold) / (1 - threshold) : 1;
  const badness = 1 - (1 - peak) * powerOfHalf(Math.max(0, area) / HALF_AREA);
  return badness >= CRITICAL_FROM ? 'critical' : badness >= MAJOR_FROM ? 'major' : 'minor';
}
