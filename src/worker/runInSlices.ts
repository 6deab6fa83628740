/**
 * Runs a computation that yields its progress (0–1) on the current thread in slices, and lets the page breathe between
 * them.
 *
 * @param budgetMs how long a slice may take; a single step of the computation may exceed it
 * @throws the signal's reason when it is aborted, and whatever the steps throw
 */
export async function runInSlices<T>(
  steps: Generator<number, T>,
  { signal, budgetMs = 8 }: { signal: AbortSignal; budgetMs?: number }
): Promise<T> {
  for (;;) {
    const sliceEnd = performance.now() + budgetMs;
    do {
      signal.throwIfAborted();
      const step = steps.next();
      if (step.done) {
        return step.value;
      }
    } while (performance.now() < sliceEnd);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
