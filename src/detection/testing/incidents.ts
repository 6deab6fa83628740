import type { JudgedIncident } from '../types';

/** A minor incident of one row without a reason unless told otherwise, for tests. */
export function incidentOf(rest: Partial<JudgedIncident> = {}): JudgedIncident {
  return {
    firstRow: 0,
    lastRow: 0,
    start: 0,
    end: 0,
    peakScore: 0.8,
    peakRow: 0,
    area: 1,
    severity: 'minor',
    why: { signals: [], features: [] },
    ...rest,
  };
}
