export type DetectionErrorCode =
  | 'bad-parameter'
  | 'bad-shape'
  | 'bad-serialisation'
  | 'no-features'
  | 'too-few-training-rows'
  | 'no-complete-training-rows'
  | 'constant-training-rows';

/** What went wrong, with the figures that a message in any language needs. */
export type DetectionErrorDetails = Record<string, string | number | boolean>;

/**
 * The one error that detection throws for bad input. The message says what was received, where, what was expected and
 * what to do; `code` and `details` let a caller say it in the reader's language.
 */
export class DetectionError extends Error {
  constructor(
    readonly code: DetectionErrorCode,
    message: string,
    readonly details: DetectionErrorDetails = {}
  ) {
    super(message);
    this.name = 'DetectionError';
  }
}
