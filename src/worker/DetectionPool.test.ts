/** @jest-environment node */
import { DetectionError, type DetectionRequest, type DetectionScores } from '../detection';
import { DetectionPool } from './DetectionPool';
import { startWorkerBackend, type WorkerBackend } from './workerBackend';

jest.mock('./createDetectionWorker', () => ({ createInlineWorker: jest.fn(), createUrlWorker: jest.fn() }));
jest.mock('./workerBackend', () => ({ startWorkerBackend: jest.fn() }));

const start = jest.mocked(startWorkerBackend);

/** A request that is told apart by its first time. */
const requestOf = (number: number) => ({ table: { times: Float64Array.of(number) } }) as DetectionRequest;
const scoresOf = (number: number) => ({ scores: Float64Array.of(number) }) as DetectionScores;
const { signal } = new AbortController();

/** Workers that answer a request in as many turns as its number says; `busy` counts those at work. */
function startSlowWorkers() {
  const state = { busy: 0, most: 0, terminated: 0 };
  start.mockImplementation(async () => ({
    detect: async ({ table }, onProgress) => {
      state.most = Math.max(state.most, ++state.busy);
      for (let turn = 0; turn < table.times[0]; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
        onProgress?.(turn / table.times[0]);
      }
      state.busy--;
      return scoresOf(table.times[0]);
    },
    terminate: () => state.terminated++,
  }));
  return state;
}

// What the page refused is remembered, so the case without workers comes last.
describe('DetectionPool', () => {
  beforeEach(() => start.mockReset());

  it('gives results in the order of the requests, whichever is done first', async () => {
    startSlowWorkers();
    const results = await new DetectionPool(3).runMany([9, 1, 5, 2, 7].map(requestOf), { signal });
    expect(results).toEqual(
      [9, 1, 5, 2, 7].map((n) => ({ status: 'fulfilled', value: { backend: 'inlineWorker', scores: scoresOf(n) } }))
    );
  });

  it('keeps all its workers busy, and starts no more than there are requests', async () => {
    const state = startSlowWorkers();
    await new DetectionPool(3).runMany([3, 3, 3, 3, 3, 3].map(requestOf), { signal });
    expect(state.most).toBe(3);
    start.mockClear();
    await new DetectionPool(4).runMany([3, 3].map(requestOf), { signal });
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('lets one request fail alone', async () => {
    const error = new DetectionError('too-few-training-rows', 'Too few.');
    start.mockImplementation(async () => ({
      detect: async ({ table }) => {
        if (table.times[0] === 2) {
          throw error;
        }
        return scoresOf(table.times[0]);
      },
      terminate: jest.fn(),
    }));
    const results = await new DetectionPool(2).runMany([1, 2, 3].map(requestOf), { signal });
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toHaveProperty('reason', error);
  });

  it('tells how far all are together, ascending to 1', async () => {
    startSlowWorkers();
    const told: number[] = [];
    await new DetectionPool(2).runMany([4, 8, 2].map(requestOf), {
      signal,
      onProgress: (progress) => told.push(progress),
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told.every((progress, i) => i === 0 || progress > told[i - 1])).toBe(true);
    expect(told.at(-1)).toBe(1);
  });

  it('ends the workers that are at work when it is aborted, and takes up no further request', async () => {
    const state = { terminated: 0, asked: 0 };
    start.mockImplementation(async (): Promise<WorkerBackend> => ({
      detect: () => {
        state.asked++;
        return new Promise(() => undefined);
      },
      terminate: () => state.terminated++,
    }));
    const abort = new AbortController();
    const run = new DetectionPool(2).runMany([1, 2, 3, 4].map(requestOf), { signal: abort.signal });
    await new Promise((resolve) => setTimeout(resolve, 10));
    abort.abort(new Error('not needed any more'));
    await expect(run).rejects.toThrow('not needed any more');
    await new Promise((resolve) => setTimeout(resolve));
    expect(state).toEqual({ terminated: 2, asked: 2 });
  });

  it('gives no results for no requests', async () => {
    await expect(new DetectionPool(2).runMany([], { signal })).resolves.toEqual([]);
    expect(start).not.toHaveBeenCalled();
  });

  it('goes on one by one on the main thread where every worker is refused', async () => {
    start.mockRejectedValue(new Error('refused'));
    const results = await new DetectionPool(3).runMany([1, 2].map(requestOf), { signal });
    // These requests aren't whole, so detection fails; but it has run, and each has its own error.
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(start).toHaveBeenCalledTimes(2);
  });
});
