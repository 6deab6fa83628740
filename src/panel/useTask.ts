import { useEffect, useMemo, useRef, useState } from 'react';
import { useLatest } from './chart/stability';

/** Work to be done once for every key. */
export interface Task<T> {
  /** Tasks with the same key have the same result. */
  key: string;
  /** A task that failed is tried again when this changes. */
  retryToken?: string;
  run: (signal: AbortSignal) => Promise<T>;
}

/** `last` is the result of an earlier task: old, but better than nothing to look at. */
export type TaskState<T> =
  | { status: 'idle' }
  | { status: 'running'; last?: T }
  | { status: 'done'; value: T }
  | { status: 'failed'; error: unknown };

type Settled<T> = { key: string } & ({ ok: true; value: T } | { ok: false; error: unknown });

/**
 * Runs a task when its key changes, and aborts the one before. Never runs twice for the key that it has just settled, and
 * aborts when the component goes away.
 */
export function useTask<T>(task: Task<T> | null): TaskState<T> {
  const [settled, setSettled] = useState<Settled<T> | null>(null);
  const [last, setLast] = useState<T>();
  const latest = useLatest(task);
  const key = task?.key ?? null;
  const failed = settled !== null && settled.key === key && !settled.ok;
  const attempt = useRef({ key, token: task?.retryToken });
  if (failed || attempt.current.key !== key) {
    attempt.current = { key, token: task?.retryToken };
  }
  const { token } = attempt.current;

  useEffect(() => {
    const current = latest.current;
    if (key === null || !current) {
      return;
    }
    const abort = new AbortController();
    current.run(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) {
          setSettled({ key, ok: true, value });
          setLast(value);
        }
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          setSettled({ key, ok: false, error });
        }
      }
    );
    return () => abort.abort();
  }, [key, token, latest]);

  return useMemo<TaskState<T>>(() => {
    if (key === null) {
      return { status: 'idle' };
    }
    if (settled?.key !== key) {
      return { status: 'running', last };
    }
    return settled.ok ? { status: 'done', value: settled.value } : { status: 'failed', error: settled.error };
  }, [key, settled, last]);
}
