import { useEffect, useReducer } from 'react';
import type { PanelOptions } from '../../options';
import { useStable } from '../chart/stability';
import { historyOf, historyReducer, type Choice } from './history';

export interface WindowEditing {
  choice: Choice;
  choose: (choice: Choice) => void;
  /** Null where there is nothing to undo. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** What is chosen as normal, kept in the options. Every change of it, in the options pane too, can be undone. */
export function useWindowEditing(
  options: PanelOptions,
  onOptionsChange: (options: PanelOptions) => void
): WindowEditing {
  const { trainingWindow, exclusions } = options;
  const key = JSON.stringify([trainingWindow, exclusions]);
  const choice = useStable<Choice>({ trainingWindow, exclusions }, key);
  const [history, dispatch] = useReducer(historyReducer, choice, historyOf);
  useEffect(() => dispatch({ type: 'chosen', choice }), [choice]);

  const choose = (chosen: Choice) => onOptionsChange({ ...options, ...chosen });
  const go = (type: 'undo' | 'redo', there: Choice | undefined) =>
    there
      ? () => {
          dispatch({ type });
          choose(there);
        }
      : null;
  return { choice, choose, undo: go('undo', history.past.at(-1)), redo: go('redo', history.future[0]) };
}
