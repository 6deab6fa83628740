import { useEffect, type RefObject } from 'react';
import { useLatest } from '../chart/stability';

interface Actions {
  onToggle: () => void;
  /** Null where nobody may annotate. */
  onAnnotate: (() => void) | null;
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** Marks the panel's element, so that of two panels the one with the focus has the keys. */
export const KEYS_ATTRIBUTE = 'data-training-window-keys';

/**
 * The keys that work anywhere in the panel, while it has the focus or the pointer is over it. They are taken before anyone
 * else sees them: Grafana has an undo of its own.
 */
export function useWindowKeys(panel: RefObject<HTMLElement | null>, actions: Actions): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = isOurs(panel.current, event) ? actionOf(event, latest.current) : null;
      if (action) {
        event.preventDefault();
        event.stopPropagation();
        action();
      }
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [panel, latest]);
}

function isOurs(panel: HTMLElement | null, { target }: KeyboardEvent): boolean {
  if (!panel || !(target instanceof Element) || target.matches('input, textarea, select, [contenteditable="true"]')) {
    return false;
  }
  const focused = target.closest(`[${KEYS_ATTRIBUTE}]`);
  return focused ? focused === panel : panel.matches(':hover');
}

function actionOf(event: KeyboardEvent, { onToggle, onAnnotate, undo, redo }: Actions): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    return isRedo ? redo : key === 'z' ? undo : null;
  }
  if (event.altKey || event.shiftKey || event.repeat) {
    return null;
  }
  return key === 't' ? onToggle : key === 'a' ? onAnnotate : null;
}
