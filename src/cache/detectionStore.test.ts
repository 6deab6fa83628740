import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { detectionStore } from './detectionStore';

const scores = (value: number) => ({ scores: Float64Array.of(value, NaN) });
let time = 0;
const store = (version = 'v1', maxBytes = 100) =>
  detectionStore<{ scores: Float64Array }>({ version, maxBytes, now: () => time++ });

// jsdom has no structuredClone, which the stand-in for IndexedDB uses.
beforeAll(() => {
  globalThis.structuredClone ??= ((value: { scores: Float64Array }) => ({ ...value })) as typeof structuredClone;
});
beforeEach(() => {
  indexedDB = new IDBFactory();
});

it('gives back what was put, after a reload too', async () => {
  await store().put('a', scores(1), 10);
  expect(await store().get('a')).toEqual(scores(1));
  expect(await store().get('b')).toBeUndefined();
});

it('throws out what was used longest ago once there is no more room', async () => {
  const one = store();
  await one.put('a', scores(1), 40);
  await one.put('b', scores(2), 40);
  await one.get('a');
  await one.put('c', scores(3), 40);
  expect(await Promise.all(['a', 'b', 'c'].map((key) => one.get(key)))).toEqual([scores(1), undefined, scores(3)]);
});

it('keeps nothing that has no room at all, and all else', async () => {
  await store().put('a', scores(1), 40);
  await store().put('b', scores(2), 101);
  expect(await store().get('a')).toEqual(scores(1));
  expect(await store().get('b')).toBeUndefined();
});

it('uses nothing of another version, and throws it out', async () => {
  await store('v1').put('a', scores(1), 10);
  expect(await store('v2').get('a')).toBeUndefined();
  await store('v2').put('b', scores(2), 10);
  expect(await store('v1').get('a')).toBeUndefined();
});

it.each([
  ['there is no IndexedDB', undefined],
  [
    'IndexedDB is refused',
    {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    },
  ],
])('keeps nothing and fails nowhere where %s', async (_, factory) => {
  Object.assign(globalThis, { indexedDB: factory });
  await expect(store().put('a', scores(1), 10)).resolves.toBeUndefined();
  await expect(store().get('a')).resolves.toBeUndefined();
});
