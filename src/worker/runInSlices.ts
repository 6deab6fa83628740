/**
 * Runs a computation that yields its progress (0–1) on the current thread in slices, and lets the page breathe between
 * them.
 *
 * @param budgetMs how long a slice may take; a single step of the computation may exceed it
 * @param onProgress told after each slice
 * @throws the signal's reason when it is aborted, and whatever the steps throw
 */
export async function runInSlices<T>(
  steps: Generator<number, T>,
  {
    signal,
    budgetMs = 8,
    onProgress,
  }: { signal: AbortSignal; budgetMs?: number; onProgress?: (progress: number) => void }
): Promise<T> {
  for (;;) {
    const sliceEnd = performance.now() + budgetMs;
    let progress = 0;
    do {
      signal.throwIfAborted();
      const step = steps.next();
      if (step.done) {
        return step.value;
      }
      progress = step.value;
    } while (performance.now() < sliceEnd);
    onProgress?.(progress);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
