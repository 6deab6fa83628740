import type { AnnotationBody } from './annotation';
import { annotationApi } from './annotationApi';
import { AnnotationError } from './annotationError';
import { createMissing } from './createMissing';
import type { LabelDraft } from './label';
import { writeLabel } from './writeLabel';

const PLACE = { dashboardUid: 'shop', panelId: 1 };
const draftAt = (from: number): LabelDraft => ({
  kind: 'incident',
  from,
  to: from + 10,
  text: `at ${from}`,
  severity: null,
  tags: [],
  link: '',
});
const DRAFTS = [100, 200, 300].map(draftAt);

let stored: Array<AnnotationBody & { id: number }>;
/** How the creations to come go; those without an outcome succeed. */
let outcomes: Array<'refused' | 'lost'>;
let nextId: number;

function add(body: AnnotationBody): string {
  stored.push({ ...body, id: nextId++ });
  return String(stored.at(-1)!.id);
}

beforeEach(() => {
  [stored, outcomes, nextId] = [[], [], 1];
  jest
    .spyOn(annotationApi, 'find')
    .mockImplementation(async ({ from, to, dashboardUid }) =>
      stored.filter((one) => one.time <= to && one.timeEnd >= from && one.dashboardUID === dashboardUid)
    );
  jest.spyOn(annotationApi, 'update').mockResolvedValue();
  jest.spyOn(annotationApi, 'create').mockImplementation(async (body) => {
    const outcome = outcomes.shift();
    if (outcome === 'refused') {
      throw new AnnotationError('server', 'no', 500);
    }
    const id = add(body);
    if (outcome === 'lost') {
      throw new AnnotationError('unreachable', 'lost');
    }
    return id;
  });
});

const attempted = new Set<string>();
beforeEach(() => attempted.clear());

async function run(drafts = DRAFTS, isCancelled = () => false) {
  const done: Array<string | null> = [];
  const outcome = createMissing({
    drafts,
    place: PLACE,
    attempted: new Set(attempted),
    onAttempt: (token) => attempted.add(token),
    onDone: (label) => done.push(label?.text ?? null),
    isCancelled,
  });
  return {
    error: await outcome.then(
      () => null,
      (error: AnnotationError) => error.code
    ),
    done,
  };
}
const times = () => stored.map(({ time }) => time);

test('each is created once, however often it is asked for', async () => {
  expect(await run()).toEqual({ error: null, done: ['at 100', 'at 200', 'at 300'] });
  expect(await run()).toEqual({ error: null, done: [null, null, null] });
  expect(times()).toEqual([100, 200, 300]);
});

test('a time that has a label already is left alone; a note, or another panel’s label, is none', async () => {
  const other = { ...draftAt(200), kind: 'false-alarm' as const };
  add(writeLabel(other, PLACE, 'x'));
  add(writeLabel(draftAt(100), { ...PLACE, panelId: 2 }, 'y'));
  add({ ...writeLabel(draftAt(300), PLACE, 'z'), tags: ['lunch'], data: {} });
  expect((await run()).done).toEqual(['at 100', null, 'at 300']);
});

test('what was created before a failure stays, and the next run creates the rest', async () => {
  outcomes = [undefined!, 'refused'];
  expect(await run()).toEqual({ error: 'server', done: ['at 100'] });
  expect(await run()).toEqual({ error: null, done: [null, 'at 200', 'at 300'] });
  expect(times()).toEqual([100, 200, 300]);
});

test('what was created though its answer was lost is not created again', async () => {
  outcomes = [undefined!, 'lost'];
  expect((await run()).error).toBe('unreachable');
  expect((await run()).error).toBeNull();
  expect(times()).toEqual([100, 200, 300]);
});

test('a run that is stopped creates no more', async () => {
  let left = 1;
  expect((await run(DRAFTS, () => left-- === 0)).done).toEqual(['at 100']);
  expect(times()).toEqual([100]);
});

test('without a dashboard nothing is created', async () => {
  await expect(
    createMissing({
      drafts: DRAFTS,
      place: { dashboardUid: '', panelId: 1 },
      attempted: new Set(),
      onAttempt: () => undefined,
      onDone: () => undefined,
      isCancelled: () => false,
    })
  ).rejects.toMatchObject({ code: 'no-dashboard' });
  expect(stored).toEqual([]);
});
