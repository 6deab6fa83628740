import { byteSize } from './byteSize';
import type { DetectionStore } from './detectionStore';

/** How many results are kept in memory: going back to an earlier range or option is then free. */
const CAPACITY = 8;
/** A result that is superseded sooner (a dashboard that refreshes every few seconds) isn't written to the disk. */
export const WRITE_AFTER_MS = 5000;
/** What is worked out sooner isn't worth the room on the disk. */
const CHEAP_MS = 50;

/**
 * Finished detections by their fingerprints: the last few in memory, and those that last a while in a store across reloads.
 */
export class DetectionCache<T> {
  /** A Map keeps the order of insertion. */
  private readonly memory = new Map<string, T>();
  private pending: { owner: string; timer: ReturnType<typeof setTimeout> }[] = [];

  constructor(private readonly store: DetectionStore<T>) {}

  /** The detection with this fingerprint, if it was done before. */
  async recall(fingerprint: string): Promise<T | undefined> {
    const known = this.memory.get(fingerprint);
    if (known !== undefined) {
      this.keep(fingerprint, known);
      return known;
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

  private keep(fingerprint: string, result: T): void {
    this.memory.delete(fingerprint);
    this.memory.set(fingerprint, result);
    if (this.memory.size > CAPACITY) {
      const [oldest] = this.memory.keys();
      this.memory.delete(oldest);
    }
  }
}
