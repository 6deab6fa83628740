/**
 * - `no-dashboard`: nothing was sent, for want of a dashboard.
 * - `refused`: not allowed (401, 403).
 * - `gone`: there is no such annotation, or no such API (404).
 * - `conflict`: somebody else was faster (409).
 * - `invalid`: Grafana doesn't take it as it is (other 4xx).
 * - `server`: Grafana failed (5xx).
 * - `unreachable`: no answer came back.
 * - `cancelled`: the caller gave up waiting.
 */
export type AnnotationErrorCode =
  'no-dashboard' | 'refused' | 'gone' | 'conflict' | 'invalid' | 'server' | 'unreachable' | 'cancelled';

/** Why an annotation could not be read, written or removed. */
export class AnnotationError extends Error {
  constructor(
    readonly code: AnnotationErrorCode,
    message: string,
    /** HTTP status; 0 = no answer. */
    readonly status = 0
  ) {
    super(message);
    this.name = 'AnnotationError';
  }

  /** Whether it may have been done all the same: the answer was lost, or came from something that broke. */
  get mayBeDone(): boolean {
    return ['server', 'unreachable', 'cancelled', 'conflict'].includes(this.code);
  }
}

/** What an HTTP status says. */
export function codeOfStatus(status: number): AnnotationErrorCode {
  switch (status) {
    case 401:
    case 403:
      return 'refused';
    case 404:
      return 'gone';
    case 409:
      return 'conflict';
    default:
      return status >= 500 ? 'server' : status >= 400 ? 'invalid' : 'unreachable';
  }
}
