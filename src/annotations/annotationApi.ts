import { getBackendSrv, isFetchError, type BackendSrvRequest } from '@grafana/runtime';
import { lastValueFrom, TimeoutError, timeout } from 'rxjs';
import type { Annotation, AnnotationBody } from './annotation';
import { AnnotationError, codeOfStatus } from './annotationError';

const ANNOTATIONS = '/api/annotations';
/** Longer than this nobody waits for one annotation. */
const PATIENCE_MS = 30_000;

/** What to look for; times in Unix milliseconds, both included. */
export interface AnnotationQuery {
  from: number;
  to: number;
  /** Of this dashboard only; undefined = of every dashboard and of the organisation. */
  dashboardUid?: string;
  panelId?: number;
  tags?: readonly string[];
  /** One of the tags is enough. */
  matchAny?: boolean;
  /** Alert state history only, or annotations only; undefined = both. */
  type?: 'alert' | 'annotation';
  limit?: number;
}

/** Grafana's annotations over HTTP. Nothing is shown to the user by itself, and every failure is an {@link AnnotationError}. */
export const annotationApi = {
  find(query: AnnotationQuery): Promise<Annotation[]> {
    const { from, to, dashboardUid, panelId, tags, matchAny, type, limit } = query;
    const params = {
      from: Math.floor(from),
      to: Math.ceil(to),
      ...(type === undefined ? {} : { type }),
      ...(dashboardUid === undefined ? {} : { dashboardUID: dashboardUid }),
      ...(panelId === undefined ? {} : { panelId }),
      ...(tags && tags.length > 0 ? { tags: [...tags], matchAny: matchAny ?? false } : {}),
      ...(limit === undefined ? {} : { limit }),
    };
    return call<Annotation[]>({ url: ANNOTATIONS, method: 'GET', params });
  },

  /** The new annotation's id. */
  async create(body: AnnotationBody): Promise<string> {
    if (body.dashboardUID === '') {
      throw new AnnotationError('no-dashboard', 'An annotation without a dashboard would be the whole organisation’s.');
    }
    const { id } = await call<{ id: number }>({ url: ANNOTATIONS, method: 'POST', data: body });
    return String(id);
  },

  async update(id: string, body: AnnotationBody): Promise<void> {
    await call({ url: addressOf(id), method: 'PUT', data: { id: Number(id), ...body } });
  },

  async remove(id: string): Promise<void> {
    await call({ url: addressOf(id), method: 'DELETE' });
  },
};

function addressOf(id: string): string {
  return `${ANNOTATIONS}/${encodeURIComponent(id)}`;
}

async function call<T>(request: BackendSrvRequest): Promise<T> {
  const quiet = { ...request, showSuccessAlert: false, showErrorAlert: false };
  try {
    const { data } = await lastValueFrom(getBackendSrv().fetch<T>(quiet).pipe(timeout(PATIENCE_MS)));
    return data;
  } catch (error) {
    throw asAnnotationError(error, `${request.method} ${request.url}`);
  }
}

/** What a request of Grafana's annotations threw; `request` is what was asked, for people. */
export function asAnnotationError(error: unknown, request: string): AnnotationError {
  if (error instanceof AnnotationError) {
    return error;
  }
  if (error instanceof TimeoutError) {
    const seconds = PATIENCE_MS / 1000;
    return new AnnotationError('unreachable', `Grafana did not answer ${request} within ${seconds} seconds.`);
  }
  if (!isFetchError(error) || !error.status || error.status < 0) {
    const cause = error instanceof Error ? error.message : isFetchError(error) ? error.statusText : undefined;
    return new AnnotationError('unreachable', `Grafana can't be reached: ${cause || 'no answer'}.`);
  }
  const { message, error: detail } = error.data ?? {};
  // Grafana says in `error` what is wrong with what it was given.
  const words = [message, detail].filter((part) => typeof part === 'string' && part !== '').join(': ');
  return new AnnotationError(codeOfStatus(error.status), words || error.statusText || '', error.status);
}
