import type { Page } from '@playwright/test';

/** What the panel's worker said of the rows that it was given last. */
export interface WorkerScores {
  /** Unix milliseconds. */
  times: number[];
  /** One a row; null = none. */
  scores: Array<number | null>;
}

/** Listens in on the panel's worker: the chart is a canvas, and says nothing row by row. Call it before the page is opened. */
export async function recordWorkerScores(page: Page): Promise<() => Promise<WorkerScores>> {
  await page.addInitScript(() => {
    const NativeWorker = window.Worker;
    window.Worker = class extends NativeWorker {
      private times: number[] = [];

      constructor(...options: ConstructorParameters<typeof Worker>) {
        super(...options);
        this.addEventListener('message', ({ data }) => {
          const scores: Float64Array | undefined = data?.value?.scores?.scores;
          if (scores) {
            const plain = Array.from(scores, (score) => (Number.isNaN(score) ? null : score));
            Object.assign(window, { lastWorkerScores: { times: this.times, scores: plain } });
          }
        });
      }

      override postMessage(message: unknown, options?: unknown): void {
        const [argument] =
          (message as { argumentList?: Array<{ value?: { times?: ArrayLike<number> } }> }).argumentList ?? [];
        if (argument?.value?.times) {
          this.times = Array.from(argument.value.times);
        }
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    };
  });
  return () =>
    page.evaluate(() => {
      const { lastWorkerScores } = window as unknown as { lastWorkerScores?: WorkerScores };
      if (!lastWorkerScores) {
        throw new Error('The worker has scored nothing yet; wait for the summary first.');
      }
      return lastWorkerScores;
    });
}
