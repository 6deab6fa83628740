/** Things that were repaired or left out while frames became signals; detection went on, and a person should know. */
export type NoticeCode =
  | 'frames-without-time'
  | 'unreadable-times'
  | 'duplicate-times'
  | 'infinite-values'
  | 'signal-without-values'
  | 'status-class-filled'
  | 'resampled'
  | 'several-truth-fields'
  | 'step-coarsened'
  | 'step-coarser-than-asked'
  | 'step-not-pinned'
  | 'window-cut-short'
  | 'annotations-not-loaded';

/** The figures that a message in any language needs. */
export type Details = Record<string, string | number | boolean>;

/** One repair: `message` is plain English, `code` and `details` let a caller say it in the reader's language. */
export interface Notice {
  code: NoticeCode;
  message: string;
  details: Details;
}
