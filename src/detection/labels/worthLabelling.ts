import type { JudgedIncident } from '../types';

/** So near above the threshold it could have gone either way: the margin within which an incident recovers. */
const UNCERTAIN = 0.05;

/**
 * Incidents in the order in which labels teach the most: those whose peak is hardly above the threshold, the least certain
 * first; then the others, the worst first.
 */
export function worthLabelling<Judged extends Pick<JudgedIncident, 'peakScore' | 'area' | 'start'>>(
  incidents: readonly Judged[],
  threshold: number
): Judged[] {
  const margin = ({ peakScore }: Judged) => peakScore - threshold;
  const uncertain = incidents.filter((incident) => margin(incident) <= UNCERTAIN);
  const certain = incidents.filter((incident) => margin(incident) > UNCERTAIN);
  return [
    ...uncertain.sort((a, b) => margin(a) - margin(b) || a.start - b.start),
    ...certain.sort((a, b) => b.area - a.area || a.start - b.start),
  ];
}
