import type { LabelDraft } from '../../annotations';
import { annotatingReducer, CLOSED, type AnnotatingAction, type AnnotatingState, type FormState } from './annotating';
import { stretchDraft } from './incidentDraft';

const draft: LabelDraft = stretchDraft({ from: 1000, to: 2000 });
const problem = { title: 'no', advice: '' };
const run = (...actions: AnnotatingAction[]) => actions.reduce<AnnotatingState>(annotatingReducer, CLOSED);
const opened: AnnotatingAction = { type: 'opened', draft, original: null, token: 'first' };
const other: AnnotatingAction = {
  type: 'opened',
  draft: stretchDraft({ from: 5, to: 6 }),
  original: null,
  token: 'other',
};
const asForm = (state: AnnotatingState) => state as FormState;

test('an untouched form gives way to another one, a touched one stays', () => {
  expect(run(opened, other)).toMatchObject({ token: 'other' });
  expect(run(opened, { type: 'edited', fields: { text: 'typed' } }, other)).toMatchObject({
    token: 'first',
    draft: { text: 'typed' },
  });
  expect(run(opened, { type: 'started', busy: 'saving' }, other)).toMatchObject({ token: 'first' });
});

test('a failure keeps what was typed, and nothing else opens over it', () => {
  const failed: AnnotatingAction = { type: 'failed', problem, mayBeDone: false, isGone: false };
  const state = run(
    opened,
    { type: 'edited', fields: { text: 'typed' } },
    { type: 'started', busy: 'saving' },
    failed,
    other
  );
  expect(state).toMatchObject({ token: 'first', draft: { text: 'typed' }, busy: null, problem, attempted: null });
});

test('attempts that may have gone through are remembered over all the times that were tried', () => {
  const lost: AnnotatingAction = { type: 'failed', problem, mayBeDone: true, isGone: false };
  const refused: AnnotatingAction = { type: 'failed', problem, mayBeDone: false, isGone: false };
  const move: AnnotatingAction = { type: 'edited', fields: { from: 5000, to: 6000 } };
  expect(asForm(run(opened, lost, move, lost, refused)).attempted).toEqual({ from: 1000, to: 6000 });
});

test('what somebody else deleted is new the next time', () => {
  const label = {
    ...draft,
    id: '7',
    source: { origin: 'panel', query: '', dashboardUid: 'a', panelId: 1, login: '', token: 't' },
  } as const;
  const gone: AnnotatingAction = { type: 'failed', problem, mayBeDone: false, isGone: true };
  expect(asForm(run({ ...opened, original: label }, gone)).original).toBeNull();
});

test('a batch that runs is not replaced, and counts anew when it is resumed', () => {
  const started: AnnotatingAction[] = [{ type: 'batchOpened', drafts: [draft, draft] }, { type: 'batchStarted' }];
  expect(run(...started, opened)).toMatchObject({ mode: 'batch', status: 'running' });
  expect(
    run(
      ...started,
      { type: 'batchAttempted', token: 'a' },
      { type: 'batchCreated' },
      { type: 'batchFailed', problem },
      { type: 'batchStarted' },
      { type: 'batchSkipped' }
    )
  ).toMatchObject({ created: 0, skipped: 1, status: 'running', problem: null, attempted: new Set(['a']) });
});

test('what belongs to a form does nothing to a closed one', () => {
  expect(run({ type: 'edited', fields: { text: 'x' } }, { type: 'started', busy: 'saving' })).toBe(CLOSED);
});
