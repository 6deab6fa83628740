import { act, renderHook } from '@testing-library/react';
import { useTask, type Task } from './useTask';

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function setUp(initial: Task<string> | null) {
  return renderHook(({ task }) => useTask(task), { initialProps: { task: initial } });
}

it('runs a task once for a key, however often it is rendered', async () => {
  const run = jest.fn(async () => 'value');
  const { result, rerender } = setUp({ key: 'a', run });
  expect(result.current.status).toBe('running');
  await act(async () => undefined);
  rerender({ task: { key: 'a', run } });
  expect(result.current).toEqual({ status: 'done', value: 'value' });
  expect(run).toHaveBeenCalledTimes(1);
});

it('aborts the task before when the key changes, and ignores its late result', async () => {
  const first = deferred<string>();
  let firstSignal: AbortSignal | undefined;
  const { result, rerender } = setUp({
    key: 'a',
    run: (signal) => {
      firstSignal = signal;
      return first.promise;
    },
  });
  rerender({ task: { key: 'b', run: async () => 'second' } });
  expect(firstSignal?.aborted).toBe(true);
  await act(async () => first.resolve('first'));
  expect(result.current).toEqual({ status: 'done', value: 'second' });
});

it('keeps the last value while the next task runs', async () => {
  const { result, rerender } = setUp({ key: 'a', run: async () => 'first' });
  await act(async () => undefined);
  rerender({ task: { key: 'b', run: () => new Promise(() => undefined) } });
  expect(result.current).toEqual({ status: 'running', last: 'first' });
});

it('says how a task failed', async () => {
  const error = new Error('no');
  const { result } = setUp({ key: 'a', run: () => Promise.reject(error) });
  await act(async () => undefined);
  expect(result.current).toEqual({ status: 'failed', error });
});

it('tries a failed task again when its token changes, and leaves a finished one alone', async () => {
  const run = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new Error('no')).mockResolvedValue('value');
  const { result, rerender } = setUp({ key: 'a', retryToken: '1', run });
  await act(async () => undefined);
  expect(result.current.status).toBe('failed');
  rerender({ task: { key: 'a', retryToken: '1', run } });
  expect(run).toHaveBeenCalledTimes(1);
  rerender({ task: { key: 'a', retryToken: '2', run } });
  await act(async () => undefined);
  expect(result.current).toEqual({ status: 'done', value: 'value' });
  rerender({ task: { key: 'a', retryToken: '3', run } });
  await act(async () => undefined);
  expect(run).toHaveBeenCalledTimes(2);
});

it('aborts when the component goes away', () => {
  let signal: AbortSignal | undefined;
  const { unmount } = setUp({
    key: 'a',
    run: (given) => {
      signal = given;
      return new Promise(() => undefined);
    },
  });
  unmount();
  expect(signal?.aborted).toBe(true);
});

it('is idle without a task', () => {
  expect(setUp(null).result.current).toEqual({ status: 'idle' });
});
