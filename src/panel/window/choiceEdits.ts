import type { Exclusion } from '../../detection';
import { addExclusion, moveExclusion } from './exclusions';
import type { Choice } from './history';
import type { StepGrid } from './stepGrid';
import { between, type Stretch } from './stretchEdits';

/** What an edit is about: the window, an exclusion that is yet to be, or the exclusion at an index. */
export type Target = 'window' | 'newExclusion' | number;

/** The choice with a new stretch for its target. Whatever the window was before, edited by hand it is absolute. */
export function withStretch(choice: Choice, target: Target, { from, to }: Stretch): Choice {
  const { trainingWindow, exclusions } = choice;
  switch (target) {
    case 'window':
      return { trainingWindow: { kind: 'absolute', from, to }, exclusions };
    case 'newExclusion':
      return { trainingWindow, exclusions: addExclusion(exclusions, { from, to }) };
    default:
      return { trainingWindow, exclusions: moveExclusion(exclusions, target, { from, to }) };
  }
}

/** The exclusions as they are seen while one is edited: nothing is merged before the edit is done. */
export function withDraft(exclusions: readonly Exclusion[], target: Target, draft: Stretch): readonly Exclusion[] {
  switch (target) {
    case 'window':
      return exclusions;
    case 'newExclusion':
      return [...exclusions, draft];
    default:
      return exclusions.map((exclusion, index) => (index === target ? draft : exclusion));
  }
}

/** A new exclusion takes this share of the window. */
const NEW_SHARE = 0.1;

/** Where an exclusion starts its life that nobody drew: in the window's middle. */
export function middleOf({ from, to }: Stretch, grid: StepGrid): Stretch {
  const start = from + ((to - from) * (1 - NEW_SHARE)) / 2;
  return between(start, start + (to - from) * NEW_SHARE, grid);
}
