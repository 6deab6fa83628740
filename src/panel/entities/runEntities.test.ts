import type { Signals } from '../../data';
import { DetectionError, type DetectionRequest } from '../../detection';
import { detectionScoresOf } from '../../detection/testing/detectionScores';
import type { DetectionPool, DetectionRun, PoolOptions } from '../../worker';
import { detectionCache } from '../detectionCache';
import { Cancelled } from './Cancelled';
import type { EntityWork } from './prepareEntities';
import { runEntities, type Progress } from './runEntities';

// Its store needs a browser.
jest.mock('../detectionCache', () => ({ detectionCache: { recall: jest.fn(), remember: jest.fn() } }));
jest.mock('../../worker', () => ({}));

const cache = jest.mocked(detectionCache);
const tooFew = new DetectionError('too-few-training-rows', 'Too few.');
const runOf = (score: number): DetectionRun => ({ backend: 'inlineWorker', scores: detectionScoresOf([score]) });

/** Work of entities by name; the request is told apart by its one time. */
function workOf(...names: string[]): EntityWork[] {
  return names.map((entity, index) => ({
    entity,
    key: `key of ${entity}`,
    prepared: {
      input: { request: { table: { times: Float64Array.of(index) } } as DetectionRequest, shownRows: new Int32Array() },
      window: { from: 0, to: 1 },
      cuts: { all: [], byRule: [] } as unknown as EntityWork['prepared']['cuts'],
      signals: {} as Signals,
    },
  }));
}

type Settled = PromiseSettledResult<DetectionRun>;

/** A pool that gives each request what `answer` says of its time, one after the other. */
function poolOf(answer: (time: number) => Settled | Promise<Settled>) {
  const runMany = jest.fn(async (requests: DetectionRequest[], { signal, onResult }: PoolOptions) => {
    const results: Settled[] = [];
    for (const [index, { table }] of requests.entries()) {
      results.push(await answer(table.times[0]));
      signal.throwIfAborted();
      onResult?.(index, results[index]);
    }
    return results;
  });
  return { runMany } as unknown as DetectionPool & { runMany: typeof runMany };
}

const fulfilled = (time: number): Settled => ({ status: 'fulfilled', value: runOf(time) });
const rejected: Settled = { status: 'rejected', reason: tooFew };

function start(work: EntityWork[], pool: DetectionPool) {
  const abort = new AbortController();
  const progress: Progress[] = [];
  const onProgress = (made: Progress) => progress.push(made);
  return { abort, progress, run: runEntities(work, { pool, owner: 'me', signal: abort.signal, onProgress }) };
}

beforeEach(() => {
  jest.resetAllMocks();
  cache.recall.mockResolvedValue(undefined);
});

it('says how many of them are done, and keeps each one', async () => {
  const { run, progress } = start(workOf('a', 'b'), poolOf(fulfilled));
  const { entities, tookMs } = await run;
  expect(entities.map(({ entity, detection }) => [entity, detection?.scores.scores[0]])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect(tookMs).not.toBeNull();
  expect(progress.map(({ done, total }) => `${done} of ${total}`)).toEqual(['0 of 2', '1 of 2', '2 of 2']);
  expect(cache.remember.mock.calls.map(([key, , { owner }]) => [key, owner])).toEqual([
    ['key of a', 'me a'],
    ['key of b', 'me b'],
  ]);
});

it('detects only on those that changed', async () => {
  cache.recall.mockImplementation(async (key) => (key === 'key of b' ? undefined : runOf(7)));
  const pool = poolOf(fulfilled);
  const { entities } = await start(workOf('a', 'b', 'c'), pool).run;
  expect(pool.runMany.mock.calls[0][0]).toHaveLength(1);
  expect(entities.map(({ detection }) => detection?.scores.scores[0])).toEqual([7, 1, 7]);
});

it('does not ask the pool where nothing changed', async () => {
  cache.recall.mockResolvedValue(runOf(7));
  const pool = poolOf(fulfilled);
  expect((await start(workOf('a', 'b'), pool).run).tookMs).toBeNull();
  expect(pool.runMany.mock.calls.flatMap(([requests]) => requests)).toEqual([]);
});

it('lets one fail alone, with its reason', async () => {
  const { run } = start(
    workOf('a', 'new', 'c'),
    poolOf((time) => (time === 1 ? rejected : fulfilled(time)))
  );
  expect((await run).entities.map(({ detection, error }) => [detection !== null, error])).toEqual([
    [true, null],
    [false, tooFew],
    [true, null],
  ]);
});

it('fails where all do', async () => {
  await expect(
    start(
      workOf('a', 'b'),
      poolOf(() => rejected)
    ).run
  ).rejects.toBe(tooFew);
});

it('keeps what is finished when somebody cancels', async () => {
  const { run, abort } = start(
    workOf('a', 'b', 'c'),
    poolOf((time) => {
      if (time === 1) {
        abort.abort(new Cancelled());
      }
      return fulfilled(time);
    })
  );
  const { entities } = await run;
  expect(entities.map(({ detection }) => detection !== null)).toEqual([true, false, false]);
  expect(entities[2].error).toBeInstanceOf(Cancelled);
});

it('stops without a result when nobody waits for it any more', async () => {
  const { run, abort } = start(
    workOf('a', 'b'),
    poolOf((time) => {
      abort.abort(new Error('gone'));
      return fulfilled(time);
    })
  );
  await expect(run).rejects.toThrow('gone');
});
