import { middleOf, withDraft, withStretch } from './choiceEdits';
import type { Choice } from './history';

const choice: Choice = {
  trainingWindow: { kind: 'firstPercent', percent: 50 },
  exclusions: [
    { from: 0, to: 10 },
    { from: 20, to: 30 },
  ],
};

it('makes an edited window absolute and leaves the exclusions', () => {
  expect(withStretch(choice, 'window', { from: 1, to: 2 })).toEqual({
    trainingWindow: { kind: 'absolute', from: 1, to: 2 },
    exclusions: choice.exclusions,
  });
});

it('adds and moves exclusions, merging those that meet', () => {
  expect(withStretch(choice, 'newExclusion', { from: 40, to: 50 }).exclusions).toHaveLength(3);
  expect(withStretch(choice, 1, { from: 5, to: 15 })).toEqual({ ...choice, exclusions: [{ from: 0, to: 15 }] });
});

it('keeps every exclusion in its place while one is edited', () => {
  const draft = { from: 5, to: 15 };
  expect(withDraft(choice.exclusions, 1, draft)).toEqual([choice.exclusions[0], draft]);
  expect(withDraft(choice.exclusions, 'newExclusion', draft)).toEqual([...choice.exclusions, draft]);
  expect(withDraft(choice.exclusions, 'window', draft)).toBe(choice.exclusions);
});

it('starts a new exclusion in the middle of the window, a tenth long', () => {
  expect(middleOf({ from: 0, to: 1000 }, { origin: 0, stepMs: 10 })).toEqual({ from: 450, to: 550 });
  expect(middleOf({ from: 0, to: 10 }, { origin: 0, stepMs: 10 })).toEqual({ from: 0, to: 10 });
});
