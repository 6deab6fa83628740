import type { Exclusion, FeatureMatrix, SignalTable } from '../types';

/** What the doctor may find, the most important first. */
export const FINDING_CODES = [
  'likely-incidents',
  'too-short-for-season',
  'gaps',
  'flat-lines',
  'drift',
  'missing-times-of-day',
  'missing-weekday',
  'in-sample',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Something that a person should know of a training window. */
export interface Finding {
  code: FindingCode;
  /** `warning`: the model is likely to be worse for it. `info`: it may be meant so. */
  severity: 'info' | 'warning';
  /** The figures behind it; shares lie in [0, 1], lengths of time are milliseconds. */
  details: Record<string, number | string>;
  /** Where in the training window, in the order of time, ready to be excluded. */
  stretches?: Exclusion[];
}

/** A training window and what is scored by what was learned from it, as the judgements see them. */
export interface Examined {
  table: SignalTable;
  features: FeatureMatrix;
  /** Row numbers, ascending. */
  trainingRows: Uint32Array;
  scoredRows: Uint32Array;
  stepMs: number;
  /** What is added to UTC to give the local time. */
  utcOffsetMs: number;
}
