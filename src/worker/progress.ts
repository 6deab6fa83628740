/**
 * How far a run has come. It travels as a message of its own beside comlink's: a callback would need a transfer list, on which
 * Grafana's frontend sandbox throws.
 */
export interface ProgressMessage {
  /** The run's number, given with its request. */
  run: number;
  /** In [0, 1]. */
  progress: number;
}

/** Progress isn't told more often than this: the eye doesn't see more. */
const TELL_EVERY_MS = 50;

/** Runs steps to their end at once, and tells how far they are now and then. */
export function runTelling<Result>(steps: Generator<number, Result>, tell: (progress: number) => void): Result {
  let told = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - told >= TELL_EVERY_MS) {
      told = performance.now();
      tell(step.value);
    }
  }
}

export function isProgressMessage(data: unknown): data is ProgressMessage {
  return typeof data === 'object' && data !== null && 'progress' in data && 'run' in data;
}
