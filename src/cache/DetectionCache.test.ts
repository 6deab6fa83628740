import { byteSize } from './byteSize';
import { DetectionCache, WRITE_AFTER_MS } from './DetectionCache';

function setUp() {
  const stored = new Map<string, string>();
  const store = {
    get: jest.fn((key: string) => Promise.resolve(stored.get(key))),
    put: jest.fn((key: string, value: string) => {
      stored.set(key, value);
      return Promise.resolve();
    }),
  };
  return { store, cache: new DetectionCache<string>(store, 8 * byteSize('a')), stored };
}
const slow = { owner: 'panel 1', tookMs: 400 };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('recalls from memory what was remembered', async () => {
  const { cache, store } = setUp();
  cache.remember('a', 'A', slow);
  expect(await cache.recall('a')).toBe('A');
  expect(store.get).not.toHaveBeenCalled();
});

it('keeps as many in memory as there is room for, by use', async () => {
  const { cache, store } = setUp();
  'abcdefgh'.split('').forEach((key) => cache.remember(key, key, slow));
  await cache.recall('a');
  cache.remember('i', 'i', slow);
  await cache.recall('a');
  expect(store.get).not.toHaveBeenCalled();
  await cache.recall('b');
  expect(store.get).toHaveBeenCalledWith('b');
});

it('does not let go of others for one that is larger than all the room', async () => {
  const { cache, store } = setUp();
  cache.remember('a', 'a', slow);
  cache.remember('large', 'x'.repeat(1000), slow);
  await cache.recall('a');
  expect(store.get).not.toHaveBeenCalled();
  await cache.recall('large');
  expect(store.get).toHaveBeenCalledWith('large');
});

it('counts one that is remembered again once', async () => {
  const { cache, store } = setUp();
  'abcdefgh'.split('').forEach((key) => cache.remember(key, key, slow));
  cache.remember('h', 'h', slow);
  await cache.recall('a');
  expect(store.get).not.toHaveBeenCalled();
});

it('recalls from the store what an earlier page stored', async () => {
  const { cache, stored, store } = setUp();
  stored.set('a', 'A');
  expect(await cache.recall('a')).toBe('A');
  await cache.recall('a');
  expect(store.get).toHaveBeenCalledTimes(1);
});

it('stores what lasts for five seconds', () => {
  const { cache, store } = setUp();
  cache.remember('a', 'A', slow);
  jest.advanceTimersByTime(WRITE_AFTER_MS - 1);
  expect(store.put).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(store.put).toHaveBeenCalledWith('a', 'A', byteSize('A'));
});

it('stores nothing that the same panel superseded, nor what is cheap', () => {
  const { cache, store } = setUp();
  cache.remember('a', 'A', slow);
  jest.advanceTimersByTime(WRITE_AFTER_MS - 1);
  cache.remember('b', 'B', { ...slow, tookMs: 3 });
  cache.remember('c', 'C', { ...slow, owner: 'panel 2' });
  jest.advanceTimersByTime(WRITE_AFTER_MS);
  expect(store.put.mock.calls.map(([key]) => key)).toEqual(['c']);
});

it('measures typed arrays by their bytes', () => {
  const result = { scores: new Float64Array(1000), names: ['requests'] };
  expect(byteSize(result)).toBeGreaterThan(8000);
  expect(byteSize(result)).toBeLessThan(8200);
});
