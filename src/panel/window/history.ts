import type { Exclusion, TrainingWindow } from '../../detection';

/** What was chosen as normal: what undo and redo go through. */
export interface Choice {
  trainingWindow: TrainingWindow;
  exclusions: Exclusion[];
}

export interface History {
  past: readonly Choice[];
  present: Choice;
  future: readonly Choice[];
}

export type HistoryAction = { type: 'chosen'; choice: Choice } | { type: 'undo' } | { type: 'redo' };

/** More steps than this nobody goes back. */
const MOST = 100;

export const historyOf = (present: Choice): History => ({ past: [], present, future: [] });

export function historyReducer(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  switch (action.type) {
    case 'chosen':
      return isSame(action.choice, present)
        ? history
        : { past: [...past, present].slice(-MOST), present: action.choice, future: [] };
    case 'undo': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history;
    }
    case 'redo': {
      const [after, ...rest] = future;
      return after ? { past: [...past, present], present: after, future: rest } : history;
    }
  }
}

/**
 * Whether the options say what was chosen. Grafana merges options deeply, so a window that became absolute still carries
 * the percentage of the one before: only the fields that were chosen count.
 */
export function isSame(seen: Choice, chosen: Choice): boolean {
  const fields: object = seen.trainingWindow;
  return (
    JSON.stringify(seen.exclusions) === JSON.stringify(chosen.exclusions) &&
    Object.entries(chosen.trainingWindow).every(
      ([name, value]) => JSON.stringify(Reflect.get(fields, name)) === JSON.stringify(value)
    )
  );
}
