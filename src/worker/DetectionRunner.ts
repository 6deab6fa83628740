import { DetectionError, detectSteps, type DetectionRequest, type DetectionScores } from '../detection';
import { createInlineWorker, createUrlWorker } from './createDetectionWorker';
import { runInSlices } from './runInSlices';
import { startWorkerBackend, type WorkerBackend } from './workerBackend';

/** Where detection runs: in the inlined worker, in the worker of its own file, or in slices on the main thread. */
export type Backend = 'inlineWorker' | 'urlWorker' | 'mainThread';

export interface DetectionRun {
  scores: DetectionScores;
  backend: Backend;
}

const WORKERS: Array<[Exclude<Backend, 'mainThread'>, () => Worker]> = [
  ['inlineWorker', createInlineWorker],
  ['urlWorker', createUrlWorker],
];

/** What this page's policy lets through doesn't change while it is open: what was refused once isn't tried again. */
const refused = new Set<Backend>();

/**
 * Runs detection off the main thread, one run at a time. A worker is started at the first run and kept; aborting a run
 * ends the worker, since a computation can't be interrupted otherwise, and the next run starts a new one.
 */
export class DetectionRunner {
  private started?: Promise<{ backend: Backend; worker?: WorkerBackend }>;

  /** Where it runs; starts the worker. */
  async start(): Promise<Backend> {
    return (await (this.started ??= startBackend())).backend;
  }

  /**
   * @param onProgress told now and then how far the run is, in [0, 1]
   * @throws DetectionError for input that can't be detected on
   * @throws the signal's reason when it is aborted
   */
  async run(
    request: DetectionRequest,
    signal: AbortSignal,
    onProgress?: (progress: number) => void
  ): Promise<DetectionRun> {
    signal.throwIfAborted();
    const { backend, worker } = await (this.started ??= startBackend());
    signal.throwIfAborted();
    if (!worker) {
      return { backend, scores: await runInSlices(detectSteps(request), { signal, onProgress }) };
    }
    return { backend, scores: await this.runInWorker(worker, request, signal, onProgress) };
  }

  /** Ends the worker. The runner can be used again. */
  dispose(): void {
    this.started?.then(({ worker }) => worker?.terminate());
    this.started = undefined;
  }

  private runInWorker(
    worker: WorkerBackend,
    request: DetectionRequest,
    signal: AbortSignal,
    onProgress?: (progress: number) => void
  ): Promise<DetectionScores> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.dispose();
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      worker
        .detect(request, (progress) => !signal.aborted && onProgress?.(progress))
        .then(resolve, (error) => {
          // What isn't the input's fault may be the worker's: the next run gets a new one.
          if (!(error instanceof DetectionError) && !signal.aborted) {
            this.dispose();
          }
          reject(error);
        })
        .finally(() => signal.removeEventListener('abort', onAbort));
    });
  }
}

async function startBackend(): Promise<{ backend: Backend; worker?: WorkerBackend }> {
  for (const [backend, create] of WORKERS) {
    if (refused.has(backend)) {
      continue;
    }
    try {
      return { backend, worker: await startWorkerBackend(create) };
    } catch {
      // The panel says which backend ran; a refused worker is an expected state, not a failure.
      refused.add(backend);
    }
  }
  return { backend: 'mainThread' };
}
