import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** When a result was used, and what made it. */
interface Use {
  key: string;
  version: string;
  /** Unix milliseconds. */
  usedAt: number;
  bytes: number;
}

interface Schema extends DBSchema {
  uses: { key: string; value: Use; indexes: { usedAt: number } };
  /** Apart from their uses, so that making room reads none of them. */
  results: { key: string; value: unknown };
}

type Database = IDBPDatabase<Schema>;

export interface DetectionStore<T> {
  get(key: string): Promise<T | undefined>;
  put(key: string, result: T, bytes: number): Promise<void>;
}

export interface StoreOptions {
  /** What makes the results; those of other versions are thrown away. */
  version: string;
  /** The most that all results together may take; those that were used longest ago go first. */
  maxBytes: number;
  /** Unix milliseconds. */
  now: () => number;
}

const DATABASE = 'goldensignals-isolationforest-panel';
/** Of the layout of the database itself. */
const LAYOUT = 1;

/**
 * Results of detections in the browser's IndexedDB, across reloads. Where that is refused (a private window, a sandbox, a full
 * disk) nothing is kept and nothing fails: results can always be worked out again.
 */
export function detectionStore<T>({ version, maxBytes, now }: StoreOptions): DetectionStore<T> {
  let opened: Promise<Database> | undefined;
  const open = () => (opened ??= openDatabase(() => (opened = undefined)));
  return {
    get: (key) =>
      orNothing(async () => {
        const transaction = (await open()).transaction(['uses', 'results'], 'readwrite');
        const use = await transaction.objectStore('uses').get(key);
        if (use?.version !== version) {
          return undefined;
        }
        await transaction.objectStore('uses').put({ ...use, usedAt: now() });
        const result = await transaction.objectStore('results').get(key);
        await transaction.done;
        return result as T | undefined;
      }),
    put: (key, result, bytes) =>
      orNothing(async () => {
        if (bytes <= maxBytes) {
          const transaction = (await open()).transaction(['uses', 'results'], 'readwrite');
          await transaction.objectStore('results').put(result, key);
          await transaction.objectStore('uses').put({ key, version, usedAt: now(), bytes });
          await transaction.done;
          await makeRoom(await open(), version, maxBytes);
        }
      }),
  };
}

async function orNothing<R>(work: () => Promise<R>): Promise<R | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

function openDatabase(onClosed: () => void): Promise<Database> {
  return openDB<Schema>(DATABASE, LAYOUT, {
    upgrade: (database) => {
      database.createObjectStore('uses', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
      database.createObjectStore('results');
    },
    blocking: (_current, _wanted, { target }) => {
      // Another tab wants a newer layout, and would wait for this one.
      if (target instanceof IDBDatabase) {
        target.close();
      }
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Keeps what was used last, as far as there is room for it, of this version alone. */
async function makeRoom(database: Database, version: string, maxBytes: number): Promise<void> {
  const transaction = database.transaction(['uses', 'results'], 'readwrite');
  const uses = await transaction.objectStore('uses').index('usedAt').getAll();
  let taken = 0;
  for (const use of uses.reverse()) {
    const fits = use.version === version && taken + use.bytes <= maxBytes;
    taken += fits ? use.bytes : 0;
    if (!fits) {
      await transaction.objectStore('uses').delete(use.key);
      await transaction.objectStore('results').delete(use.key);
    }
  }
  await transaction.done;
}
