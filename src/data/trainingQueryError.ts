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
