import type { DetectionRequest } from '../detection';
import { DetectionRunner, type DetectionRun } from './DetectionRunner';

/** More workers than this gain little, and each holds its own requests and results. */
const MOST_WORKERS = 4;

/** How a pool works: cancellable, and telling how far it is. */
export interface PoolOptions {
  signal: AbortSignal;
  /** Told now and then how far all requests together are, in [0, 1], never less than before. */
  onProgress?: (progress: number) => void;
  /** Told each result as it comes, with its request's place. */
  onResult?: (index: number, result: PromiseSettledResult<DetectionRun>) => void;
}

/**
 * Runs many detections (one an entity), a few at a time, each in a worker of its own; where workers are refused, one after
 * the other on the main thread. Workers are started as they are needed and kept; aborting ends those that are working.
 */
export class DetectionPool {
  private readonly runners: DetectionRunner[];

  /** @param size how many workers there are at most */
  constructor(size = defaultSize()) {
    this.runners = Array.from({ length: size }, () => new DetectionRunner());
  }

  /**
   * Detects on each of the requests. Results are in the requests' order; one that fails holds its error (a DetectionError for
   * input that can't be detected on) and leaves the others alone.
   *
   * @throws the signal's reason when it is aborted
   */
  async runMany(
    requests: DetectionRequest[],
    { signal, onProgress, onResult }: PoolOptions
  ): Promise<Array<PromiseSettledResult<DetectionRun>>> {
    signal.throwIfAborted();
    const results = new Array<PromiseSettledResult<DetectionRun>>(requests.length);
    const done = new Float64Array(requests.length);
    const tell = (index: number, progress: number) => {
      if (progress > done[index]) {
        done[index] = progress;
        onProgress?.(done.reduce((sum, part) => sum + part, 0) / requests.length);
      }
    };
    let next = 0;
    const work = async (runner: DetectionRunner) => {
      while (next < requests.length) {
        const index = next++;
        const run = runner.run(requests[index], signal, (progress) => tell(index, progress));
        [results[index]] = await Promise.allSettled([run]);
        signal.throwIfAborted();
        tell(index, 1);
        onResult?.(index, results[index]);
      }
    };
    const [first, ...others] = this.runners;
    const wanted = Math.min(others.length, Math.max(0, requests.length - 1));
    const onMainThread = wanted > 0 && (await first.start()) === 'mainThread';
    await Promise.all([first, ...(onMainThread ? [] : others.slice(0, wanted))].map(work));
    return results;
  }

  /** Ends the workers. The pool can be used again. */
  dispose(): void {
    this.runners.forEach((runner) => runner.dispose());
  }
}

function defaultSize(): number {
  return Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1);
}
