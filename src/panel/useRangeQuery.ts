import type { DataFrame, InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useCallback, useEffect, useId, useState } from 'react';
import { fetchRange, isWorthRetrying, type ResolvedWindow } from '../data';
import { useTask, type TaskState } from './useTask';

interface Options {
  /** Null while there is nothing to ask for. */
  ask: { range: ResolvedWindow; stepMs: number } | null;
  data: PanelData;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
  /** Ask anew whenever the dashboard does; without it, rows that were had once are kept. */
  refreshes: boolean;
}

/** The panel's own queries over another range, with a few more tries where they fail. */
export function useRangeQuery({ ask, data, timeZone, replaceVariables, refreshes }: Options): TaskState<DataFrame[]> {
  const { request } = data;
  const requestId = useId();
  const targets = ask ? replaceVariables(JSON.stringify(request?.targets ?? []), request?.scopedVars) : '';
  const key = JSON.stringify([targets, request?.filters ?? [], ask, refreshes ? request?.requestId : null]);
  const backOff = useBackOff(`${request?.requestId} ${key}`);
  const query = useTask<DataFrame[]>(
    ask && {
      key,
      retryToken: backOff.token,
      run: async (signal) => {
        const now = data.timeRange.to.valueOf();
        const { frames } = await fetchRange({ request, ...ask, timeZone, now, requestId, signal });
        return frames;
      },
    }
  );
  const { retryAfter } = backOff;
  const error = query.status === 'failed' ? query.error : undefined;
  useEffect(() => retryAfter(error), [retryAfter, error]);
  return query;
}

/** A query that failed is asked again after these waits, in milliseconds, and then at the next refresh. */
const RETRY_DELAYS_MS = [1000, 4000];

/** Tokens for useTask: another one after every wait, from the start again for another `id`. */
function useBackOff(id: string) {
  const [tries, setTries] = useState<{ id: string; count: number; after?: unknown }>({ id, count: 0 });
  const count = tries.id === id ? tries.count : 0;
  const triedAfter = tries.id === id ? tries.after : undefined;
  const retryAfter = useCallback(
    (error: unknown) => {
      // While it is asked again the error is still the one before.
      if (error === triedAfter || count >= RETRY_DELAYS_MS.length || !isWorthRetrying(error)) {
        return undefined;
      }
      const timer = setTimeout(() => setTries({ id, count: count + 1, after: error }), RETRY_DELAYS_MS[count]);
      return () => clearTimeout(timer);
    },
    [id, count, triedAfter]
  );
  return { token: `${id} ${count}`, retryAfter };
}
