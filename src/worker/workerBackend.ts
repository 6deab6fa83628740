import { wrap, type Endpoint, type Remote } from 'comlink';
import type { DetectionRequest, DetectionScores } from '../detection';
import type { DetectionService } from './detectionService';
import { isProgressMessage } from './progress';
import { toWire, unwrapResult, type NumberTransport } from './wire';

const START_TIMEOUT_MS = 5_000;
const PROBE = Float64Array.of(1, 2, 3);

/** A running worker that answers. */
export interface WorkerBackend {
  /**
   * @param onProgress told now and then how far the run is, in [0, 1]
   * @throws Error when the worker breaks down; it can't be used any more then
   */
  detect(request: DetectionRequest, onProgress?: (progress: number) => void): Promise<DetectionScores>;
  /** Ends the worker at once, whatever it is doing. */
  terminate(): void;
}

/**
 * Starts a worker and waits for its first answer: a worker that a policy blocks is constructed without complaint and
 * only fires `error` later.
 *
 * @throws Error when the worker can't be made, fires an error or doesn't answer in time.
 */
export async function startWorkerBackend(create: () => Worker): Promise<WorkerBackend> {
  const worker = create();
  try {
    const service = wrap<DetectionService>(withoutEmptyTransfers(worker));
    const arrived = await firstAnswer(worker, service);
    const transport: NumberTransport = arrived === PROBE.length ? 'typed' : 'plain';
    const broken = breakdown(worker);
    let runs = 0;
    return {
      detect: async (request, onProgress) => {
        const run = ++runs;
        const onMessage = ({ data }: MessageEvent) => {
          if (isProgressMessage(data) && data.run === run) {
            onProgress?.(data.progress);
          }
        };
        worker.addEventListener('message', onMessage);
        const answer = service.detect(toWire(request, transport), run);
        const result = await Promise.race([answer, broken]).finally(() =>
          worker.removeEventListener('message', onMessage)
        );
        const scores = unwrapResult(result);
        if (scores.scores.length !== request.table.times.length) {
          throw new Error(
            `The worker returned ${scores.scores.length} scores for ${request.table.times.length} rows: its messages are altered on the way.`
          );
        }
        return scores;
      },
      terminate: () => worker.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Fails once the worker does: memory may run out in it. */
function breakdown(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault?.();
      reject(new Error(`The worker broke down: ${event.message || 'it may have run out of memory'}.`));
    });
  });
  broken.catch(() => undefined);
  return broken;
}

/** Grafana's frontend sandbox throws on any transfer list, and comlink always passes one. */
function withoutEmptyTransfers(worker: Worker): Endpoint {
  return {
    postMessage: (message, transfer) =>
      transfer && transfer.length > 0 ? worker.postMessage(message, transfer) : worker.postMessage(message),
    addEventListener: worker.addEventListener.bind(worker),
    removeEventListener: worker.removeEventListener.bind(worker),
  };
}

function firstAnswer(worker: Worker, service: Remote<DetectionService>): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The worker did not answer within ${START_TIMEOUT_MS} ms.`)),
      START_TIMEOUT_MS
    );
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.removeEventListener('error', onError);
      finish();
    };
    const onError = (event: ErrorEvent) => {
      event.preventDefault?.();
      settle(() =>
        reject(new Error(`The worker was refused: ${event.message || 'blocked by a policy of this page'}.`))
      );
    };
    worker.addEventListener('error', onError);
    service.countTyped(PROBE).then(
      (arrived) => settle(() => resolve(arrived)),
      (error) => settle(() => reject(error))
    );
  });
}
