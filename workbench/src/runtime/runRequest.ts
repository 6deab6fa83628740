import {
  LoadingState,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, defer, from, isObservable, map, merge, of, share, takeUntil, timer, type Observable } from 'rxjs';

/** A query that answers faster than this never shows a loading state, so quick refreshes don't flicker. */
const LOADING_AFTER_MS = 200;

/** What Grafana installs for panels and scenes alike: runs a request on a data source and tells how it went. */
export function runRequest(datasource: DataSourceApi, request: DataQueryRequest): Observable<PanelData> {
  const asked = { ...request, startTime: Date.now(), targets: request.targets.filter((target) => !target.hide) };
  const base: PanelData = { state: LoadingState.Done, series: [], timeRange: request.range, request: asked };
  if (asked.targets.length === 0) {
    return of(base);
  }
  const answers = defer(() => responses(datasource, asked)).pipe(
    map((response) => toPanelData(base, response)),
    catchError((error: unknown) => of(failed(base, error))),
    share()
  );
  const loading = timer(LOADING_AFTER_MS).pipe(
    map(() => ({ ...base, state: LoadingState.Loading })),
    takeUntil(answers)
  );
  return merge(loading, answers);
}

function responses(datasource: DataSourceApi, request: DataQueryRequest): Observable<DataQueryResponse> {
  const answer = datasource.query(request);
  return isObservable(answer) ? answer : from(answer);
}

function toPanelData(base: PanelData, response: DataQueryResponse): PanelData {
  const errors = response.errors ?? (response.error ? [response.error] : undefined);
  return {
    ...base,
    state: errors ? LoadingState.Error : (response.state ?? LoadingState.Done),
    series: response.data as DataFrame[],
    errors,
    error: errors?.[0],
    request: finished(base),
  };
}

function failed(base: PanelData, cause: unknown): PanelData {
  const error = toDataQueryError(cause);
  return { ...base, state: LoadingState.Error, error, errors: [error], request: finished(base) };
}

function finished({ request }: PanelData): DataQueryRequest | undefined {
  return request && { ...request, endTime: Date.now() };
}
