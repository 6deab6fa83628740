import type { Signals } from '../../data';
import type { DetectionPool, DetectionRun } from '../../worker';
import { detectionCache } from '../detectionCache';
import type { Detection } from '../useFit';
import { Cancelled } from './Cancelled';
import type { EntityWork } from './prepareEntities';

/** One entity's finished detection, or why it has none; `entity` is '' where all are in one model. */
export interface EntityDetection {
  entity: string;
  signals: Signals;
  detection: Detection | null;
  error: unknown;
}

/** How many of the entities are done. */
export interface Progress {
  done: number;
  total: number;
}

interface Options {
  pool: DetectionPool;
  /** Who asks: of each owner's entities only the last detection is kept on disk. */
  owner: string;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/**
 * Detects on every entity, those that were done before from the cache. One that fails takes no other with it. Where somebody
 * cancels, the finished ones are kept, and the rest fail with that.
 *
 * @returns with how long it took, in milliseconds; null where all was done before
 * @throws the first one's error where all of them failed, and the signal's reason when it is aborted otherwise
 */
export async function runEntities(
  work: readonly EntityWork[],
  { pool, owner, signal, onProgress }: Options
): Promise<{ entities: EntityDetection[]; tookMs: number | null }> {
  const runs = await Promise.all(work.map(({ key }) => detectionCache.recall(key)));
  signal.throwIfAborted();
  const missing = [...work.keys()].filter((index) => runs[index] === undefined);
  const errors = new Map<number, unknown>();
  const start = performance.now();
  const tell = () => onProgress({ done: runs.filter(Boolean).length + errors.size, total: work.length });
  tell();
  const settle = (place: number, result: PromiseSettledResult<DetectionRun>) => {
    const index = missing[place];
    if (result.status === 'fulfilled') {
      const { entity, key } = work[index];
      runs[index] = result.value;
      const tookMs = (performance.now() - start) / (place + 1);
      detectionCache.remember(key, result.value, { owner: `${owner} ${entity}`, tookMs });
    } else {
      errors.set(index, result.reason);
    }
    tell();
  };
  try {
    const requests = missing.map((index) => work[index].prepared.input.request);
    await pool.runMany(requests, { signal, onResult: settle });
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      throw error;
    }
    missing.filter((index) => !runs[index]).forEach((index) => errors.set(index, error));
  }
  if (errors.size === work.length) {
    throw errors.get(0);
  }
  const finishedAt = Date.now();
  return {
    entities: work.map(({ entity, prepared }, index) => {
      const run = runs[index];
      const detection = run ? { ...prepared, ...run, finishedAt } : null;
      return { entity, signals: prepared.signals, detection, error: errors.get(index) ?? null };
    }),
    tookMs: missing.length === 0 ? null : performance.now() - start,
  };
}
