/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AnnotationStore } from './AnnotationStore';
import { answerAnnotations, type ApiRequest } from './answerAnnotations';

let folder: string;
let store: AnnotationStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'annotations-'));
  store = new AnnotationStore(folder);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked extends Partial<Omit<ApiRequest, 'body' | 'query'>> {
  body?: unknown;
  query?: string;
}

function ask({ method = 'GET', path: at = '', query = '', body, access = 'editor' }: Asked) {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  return answerAnnotations(store, { method, path: at, query: new URLSearchParams(query), body: text, access });
}

const body = (fields: object = {}) => ({
  dashboardUID: 'shop',
  panelId: 1,
  time: 1000,
  timeEnd: 2000,
  text: 'x',
  ...fields,
});
const post = (fields: object = {}) => ask({ method: 'POST', body: body(fields) });
const idOf = (answer: { body: unknown }) => (answer.body as { id: number }).id;
const found = (query = '') => ask({ query }).body as Array<Record<string, unknown>>;
const texts = (query = '') => found(query).map(({ text }) => text);

test('what is posted is found, with all its fields', () => {
  const answer = post({ tags: ['incident', 'team:shop'], data: { a: [1] } });
  expect(answer).toEqual({ status: 200, body: { message: 'Annotation added', id: 1 } });
  expect(found()).toEqual([
    expect.objectContaining({
      id: 1,
      dashboardUID: 'shop',
      panelId: 1,
      time: 1000,
      timeEnd: 2000,
      text: 'x',
      tags: ['incident', 'team:shop'],
      data: { a: [1] },
      login: 'workbench',
    }),
  ]);
  expect(ask({ path: '/1' })).toEqual({ status: 200, body: found()[0] });
});

test('a moment ends when it begins, and ends come in order', () => {
  post({ timeEnd: undefined });
  post({ time: 5000, timeEnd: 4000 });
  expect(found().map(({ time, timeEnd }) => [time, timeEnd])).toEqual([
    [4000, 5000],
    [1000, 1000],
  ]);
});

test('the file outlives the store', () => {
  post();
  store.close();
  store = new AnnotationStore(folder);
  expect(texts()).toEqual(['x']);
});

test('a range finds what overlaps it, newest end first', () => {
  post({ text: 'early', time: 1, timeEnd: 10 });
  post({ text: 'long', time: 5, timeEnd: 100 });
  post({ text: 'late', time: 50, timeEnd: 60 });
  expect(texts('from=10&to=40')).toEqual(['long', 'early']);
  expect(texts('from=11&to=49')).toEqual(['long']);
  expect(texts('from=1&to=1000')).toEqual(['long', 'late', 'early']);
});

test('dashboard, panel and type narrow what is found', () => {
  post({ text: 'a', timeEnd: 3000 });
  post({ text: 'b', panelId: 2 });
  post({ text: 'c', dashboardUID: 'other' });
  expect(texts('dashboardUID=shop')).toEqual(['a', 'b']);
  expect(texts('dashboardUID=shop&panelId=2')).toEqual(['b']);
  expect(texts('type=alert')).toEqual([]);
  expect(texts('type=annotation')).toHaveLength(3);
});

test('of several tags all have to be there, or with matchAny one', () => {
  post({ text: 'a', tags: ['x', 'team:shop'], timeEnd: 3000 });
  post({ text: 'b', tags: ['x'] });
  expect(texts('tags=x&tags=team:shop')).toEqual(['a']);
  expect(texts('tags=y&tags=x&matchAny=true')).toEqual(['a', 'b']);
  expect(texts('tags=team')).toEqual(['a']);
  expect(texts('tags=y')).toEqual([]);
});

test('a hundred are given unless asked otherwise', () => {
  for (let index = 0; index < 105; index++) {
    post({ time: index + 1, timeEnd: index + 1 });
  }
  expect(found()).toHaveLength(100);
  expect(found('limit=3').map(({ time }) => time)).toEqual([105, 104, 103]);
  expect(found('limit=1000')).toHaveLength(105);
});

test.each<[string, Asked, number, string]>([
  ['no text', { method: 'POST', body: body({ text: '' }) }, 400, 'Failed to save annotation'],
  ['no JSON', { method: 'POST', body: '{' }, 400, 'bad request data'],
  ['a time in words', { method: 'POST', body: body({ time: 'now' }) }, 400, 'bad request data'],
  ['tags that are no texts', { method: 'POST', body: body({ tags: [1] }) }, 400, 'bad request data'],
  [
    'too many tags',
    { method: 'POST', body: body({ tags: ['x'.repeat(497)] }) },
    400,
    'Tags length exceeds the maximum allowed.',
  ],
  ['an id in words', { path: '/seven' }, 400, 'annotationId is invalid'],
  ['an id that is not there', { method: 'PUT', path: '/7', body: body() }, 404, 'Annotation not found'],
  ['an id that is not there', { method: 'PATCH', path: '/7', body: body() }, 404, 'Annotation not found'],
  ['an id in words', { method: 'DELETE', path: '/seven' }, 400, 'annotationId is invalid'],
  ['a viewer', { method: 'POST', body: body(), access: 'viewer' }, 403, 'Access denied to this dashboard'],
])('%s is refused in Grafana’s words', (_, asked, status, message) => {
  expect(ask(asked)).toMatchObject({ status, body: { message } });
  expect(found()).toEqual([]);
});

test('496 bytes of one tag are just short enough', () => expect(post({ tags: ['x'.repeat(496)] }).status).toBe(200));

test('a role without annotation rights is told the permission, and reads all the same', () => {
  const id = idOf(post());
  for (const [method, permission] of [
    ['PUT', 'annotations:write'],
    ['PATCH', 'annotations:write'],
    ['DELETE', 'annotations:delete'],
  ]) {
    const answer = ask({ method, path: `/${id}`, body: body(), access: 'no-annotations' });
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).toContain(permission);
  }
  expect(found()).toHaveLength(1);
});

test('put takes all fields but keeps the data that it was not given', () => {
  const id = idOf(post({ tags: ['x'], data: { a: 1 } }));
  const answer = ask({ method: 'PUT', path: `/${id}`, body: { time: 3000, timeEnd: 4000, text: 'y' } });
  expect(answer).toEqual({ status: 200, body: { message: 'Annotation updated' } });
  expect(found()[0]).toMatchObject({ time: 3000, timeEnd: 4000, text: 'y', data: { a: 1 } });
  expect(found()[0]).not.toHaveProperty('tags');
});

test('patch changes what it is given only', () => {
  const id = idOf(post({ tags: ['x'] }));
  ask({ method: 'PATCH', path: `/${id}`, body: { text: 'y' } });
  expect(found()[0]).toMatchObject({ time: 1000, timeEnd: 2000, text: 'y', tags: ['x'] });
});

test('what is deleted is gone, with its tags', () => {
  const id = idOf(post({ tags: ['x'] }));
  expect(ask({ method: 'DELETE', path: `/${id}` })).toEqual({ status: 200, body: { message: 'Annotation deleted' } });
  expect(found()).toEqual([]);
  expect(ask({ path: '/tags' }).body).toEqual({ result: { tags: [] } });
});

test('deleting what is not there says nothing of it, as in Grafana', () => {
  expect(ask({ method: 'DELETE', path: '/7' }).status).toBe(200);
});

test('tags are counted, and found by a part of them', () => {
  post({ tags: ['incident', 'team:shop'] });
  post({ tags: ['incident', 'a:b:c'] });
  expect(ask({ path: '/tags' }).body).toEqual({
    result: {
      tags: [
        { tag: 'a:b', count: 1 },
        { tag: 'incident', count: 2 },
        { tag: 'team:shop', count: 1 },
      ],
    },
  });
  expect(ask({ path: '/tags', query: 'tag=SHOP' }).body).toEqual({
    result: { tags: [{ tag: 'team:shop', count: 1 }] },
  });
});

test('hostile text is kept as it is', () => {
  const text = `<script>alert(1)</script>'; DROP TABLE annotation; --\u202e${'x'.repeat(10_000)}`;
  post({ text, tags: ["'; --", '<b>'] });
  expect(found()[0]).toMatchObject({ text, tags: ["'; --", '<b>'] });
});

test('a file that was left locked is said to be', () => {
  mkdirSync(path.join(folder, 'annotations.sqlite.lock'));
  expect(() => new AnnotationStore(folder)).toThrow(/is locked.*annotations\.sqlite\.lock/);
  rmSync(path.join(folder, 'annotations.sqlite.lock'), { recursive: true });
});
