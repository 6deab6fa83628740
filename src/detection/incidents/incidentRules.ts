import type { IncidentRules } from '../types';
import { RECOVERY_MARGIN } from './confirmVerdicts';

/** What makes an incident unless somebody says otherwise. */
export const defaultIncidentRules: IncidentRules = {
  minimumMinutes: 0,
  mergeGapMinutes: 5,
  recoveryMargin: RECOVERY_MARGIN,
  directions: { requests: 'both', latency: 'both', errors: 'both', other: 'both' },
  leastRequests: 0,
};
