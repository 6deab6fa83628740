import type { Finding } from '../../detection';
import { addExclusion } from './exclusions';
import type { Choice } from './history';
import type { Stretch } from './stretchEdits';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** What a remedy has to know of the window in use. */
export interface RemedyContext {
  choice: Choice;
  /** What the window means now. */
  window: Stretch;
  /** The rows that are judged. */
  shown: Stretch;
}

/**
 * What one click does about a finding:
 * - `exclude`: cuts its stretches out.
 * - `extend`: begins the window early enough for a day or a week.
 * - `retrain`: takes the newest window of the same length, a day where it was shorter.
 * - `before`: takes the time before the shown rows.
 */
export type RemedyKind = 'exclude' | 'extend' | 'retrain' | 'before';

export interface Remedy {
  kind: RemedyKind;
  choice: Choice;
}

/** The choice that mends what a finding says; null where that takes a person's judgement. */
export function remedyFor({ code, details, stretches = [] }: Finding, context: RemedyContext): Remedy | null {
  const { choice, window, shown } = context;
  const length = window.to - window.from;
  const windowed = (from: number, to: number) => withWindow(choice, { from, to });
  const extended = (required: number): Remedy | null =>
    length < required ? { kind: 'extend', choice: windowed(window.to - required, window.to) } : null;
  switch (code) {
    case 'likely-incidents':
    case 'flat-lines':
      return stretches.length > 0
        ? { kind: 'exclude', choice: { ...choice, exclusions: stretches.reduce(addExclusion, choice.exclusions) } }
        : null;
    case 'too-short-for-season':
      return extended(details.season === 'week' ? WEEK : DAY);
    case 'missing-times-of-day':
      return extended(DAY);
    case 'missing-weekday':
      return extended(WEEK);
    case 'drift': {
      const newest = Math.max(length, DAY);
      return shown.to > window.to ? { kind: 'retrain', choice: windowed(shown.to - newest, shown.to) } : null;
    }
    case 'in-sample':
      return { kind: 'before', choice: windowed(shown.from - length, shown.from) };
    case 'gaps':
      return null;
  }
}

/** The choice of a window that begins so much earlier. */
export function extendBy(byMs: number, { choice, window }: Omit<RemedyContext, 'shown'>): Choice {
  return withWindow(choice, { from: window.from - byMs, to: window.to });
}

function withWindow(choice: Choice, { from, to }: Stretch): Choice {
  return { ...choice, trainingWindow: { kind: 'absolute', from, to } };
}
