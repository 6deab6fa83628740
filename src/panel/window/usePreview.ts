import { useEffect } from 'react';
import type { Choice } from './history';

/** Slower than this, what is shown while dragging would lag behind the pointer. */
export const QUICK_MS = 100;

interface Options {
  /** What the edit in progress would choose; null while there is none. */
  draft: Choice | null;
  /** Something is worked on already: what comes next is shown once it is done. */
  busy: boolean;
  /** How long a detection takes; null while that isn't known. */
  tookMs: number | null;
  onPreview: (choice: Choice | null) => void;
}

/** Shows what an edit in progress would find, where a detection is quick, one after the other. */
export function usePreview({ draft, busy, tookMs, onPreview }: Options): void {
  const isQuick = tookMs !== null && tookMs < QUICK_MS;
  useEffect(() => {
    if (draft === null) {
      onPreview(null);
    } else if (isQuick && !busy) {
      onPreview(draft);
    }
  }, [draft, isQuick, busy, onPreview]);
}
