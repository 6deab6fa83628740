import { type Details } from './notices';

export type TrainingQueryErrorCode =
  | 'no-request'
  | 'bad-range'
  | 'dashboard-data-source'
  | 'public-dashboard'
  | 'snapshot'
  | 'streaming-only'
  | 'data-source-missing'
  | 'query-failed'
  | 'no-answer'
  | 'no-rows'
  | 'range-ignored'
  | 'cancelled';

/**
 * Why the panel's queries could not be run over another range. `code` and `details` let a caller say it in the reader's
 * language; `details.refId` names the query that failed, where the data source says so.
 */
export class TrainingQueryError extends Error {
  constructor(
    readonly code: TrainingQueryErrorCode,
    message: string,
    readonly details: Details = {}
  ) {
    super(message);
    this.name = 'TrainingQueryError';
  }
}

/** HTTP statuses under 500 that pass: a timeout, too early, too many requests. */
const PASSING_STATUSES = [408, 425, 429];

/** Whether the same query may succeed when it is asked again; a refusal stays one. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof TrainingQueryError)) {
    return false;
  }
  const { code, details } = error;
  const status = Number(details.status ?? 0);
  const refused = status >= 400 && status < 500 && !PASSING_STATUSES.includes(status);
  return code === 'no-answer' || (code === 'query-failed' && !refused);
}
