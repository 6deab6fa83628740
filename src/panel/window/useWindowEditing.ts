import { useEffect, useReducer } from 'react';
import { useStable } from '../chart/stability';
import { readChoice, writeChoice, type ReadChoice } from './choiceText';
import { historyOf, historyReducer, isSame, type Choice } from './history';
import { useAdoptedLink } from './useAdoptedLink';
import { useLinkText } from './useLinkText';

export type LinkProblem = Extract<ReadChoice, { kind: 'problem' }>;

export interface WindowEditing {
  choice: Choice;
  choose: (choice: Choice) => void;
  /** Null where there is nothing to undo. */
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** The choice of whoever looks, which the address has and the panel has not; null where the panel's own is in use. */
  unsaved: { reset: () => void } | null;
  /** Why the address' choice can't be used; null where it can. */
  linkProblem: LinkProblem | null;
}

interface Options {
  panelId: number;
  options: Choice;
  onChoice: (choice: Choice) => void;
  /** While the panel is edited a choice goes into its options; otherwise into the page's address. */
  isEdited: boolean;
}

/**
 * What is chosen as normal: by whoever looks, in the page's address, or else in the panel's options. Every change of it, in
 * the options pane too, can be undone.
 */
export function useWindowEditing({ panelId, options, onChoice, isEdited }: Options): WindowEditing {
  const [text, setText] = useLinkText(linkParameter(panelId));
  const link = text === null ? null : readChoice(text);
  const saved: Choice = { trainingWindow: options.trainingWindow, exclusions: options.exclusions };
  const current = link?.kind === 'choice' ? link.choice : saved;
  const choice = useStable(current, JSON.stringify(current));
  const [history, dispatch] = useReducer(historyReducer, choice, historyOf);
  useEffect(() => dispatch({ type: 'chosen', choice }), [choice]);

  const choose = (chosen: Choice) => {
    if (isEdited) {
      onChoice(chosen);
    } else {
      setText(isSame(saved, chosen) ? null : writeChoice(chosen));
    }
  };
  const linked = link?.kind === 'choice' ? text : null;
  useAdoptedLink(linked, isEdited, () => {
    choose(current);
    setText(null);
  });

  const go = (type: 'undo' | 'redo', there: Choice | undefined) =>
    there
      ? () => {
          dispatch({ type });
          choose(there);
        }
      : null;
  return {
    choice,
    choose,
    undo: go('undo', history.past.at(-1)),
    redo: go('redo', history.future[0]),
    unsaved: !isEdited && linked !== null && !isSame(saved, current) ? { reset: () => setText(null) } : null,
    linkProblem: link?.kind === 'problem' ? link : null,
  };
}

/** The address' parameter for a panel's choice; a dashboard has several panels. */
export function linkParameter(panelId: number): string {
  return `normal-${panelId}`;
}
