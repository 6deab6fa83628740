import { byteSize } from './byteSize';
import type { DetectionStore } from './detectionStore';

/**
 * How many bytes of results are kept in memory: going back to an earlier range or option is then free. Fifty entities with a
 * week of minutes take about 40 MB.
 */
const CAPACITY = 96 * 1024 * 1024;
/** A result that is superseded sooner (a dashboard that refreshes every few seconds) isn't written to the disk. */
export const WRITE_AFTER_MS = 5000;
/** What is worked out sooner isn't worth the room on the disk. */
const CHEAP_MS = 50;

/**
 * Finished detections by their fingerprints: the last few in memory, and those that last a while in a store across reloads.
 */
export class DetectionCache<T> {
  /** A Map keeps the order of insertion. */
  private readonly memory = new Map<string, { result: T; bytes: number }>();
  private used = 0;
  private pending: { owner: string; timer: ReturnType<typeof setTimeout> }[] = [];

  /** @param capacity bytes of results kept in memory */
  constructor(
    private readonly store: DetectionStore<T>,
    private readonly capacity = CAPACITY
  ) {}

  /** The detection with this fingerprint, if it was done before. */
  async recall(fingerprint: string): Promise<T | undefined> {
    const known = this.memory.get(fingerprint);
    if (known !== undefined) {
      this.keep(fingerprint, known.result);
      return known.result;
    }
    const stored = await this.store.get(fingerprint);
    if (stored !== undefined) {
      this.keep(fingerprint, stored);
    }
    return stored;
  }

  /** Keeps a detection. Of one owner's (a panel's) only the last one is written to the store. */
  remember(fingerprint: string, result: T, { owner, tookMs }: { owner: string; tookMs: number }): T {
    this.keep(fingerprint, result);
    this.pending = this.pending.filter((write) => {
      if (write.owner === owner) {
        clearTimeout(write.timer);
      }
      return write.owner !== owner;
    });
    if (tookMs >= CHEAP_MS) {
      const write = () => void this.store.put(fingerprint, result, byteSize(result));
      this.pending.push({ owner, timer: setTimeout(write, WRITE_AFTER_MS) });
    }
    return result;
  }

  /** One that is larger than all the room isn't kept. */
  private keep(fingerprint: string, result: T): void {
    this.forget(fingerprint);
    const bytes = byteSize(result);
    if (bytes > this.capacity) {
      return;
    }
    this.memory.set(fingerprint, { result, bytes });
    this.used += bytes;
    for (const oldest of this.memory.keys()) {
      if (this.used <= this.capacity) {
        break;
      }
      this.forget(oldest);
    }
  }

  private forget(fingerprint: string): void {
    this.used -= this.memory.get(fingerprint)?.bytes ?? 0;
    this.memory.delete(fingerprint);
  }
}
