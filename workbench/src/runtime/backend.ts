import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { defer, lastValueFrom, Observable, throwError } from 'rxjs';
import { ACCESS_HEADER } from '../../access';
import { access } from './access';

/** Grafana's HTTP API, asked from the workbench's own server; failures have Grafana's form. */
export const backend: BackendSrv = {
  get: (url, params, requestId, options) => dataOf({ ...options, method: 'GET', url, params, requestId }),
  delete: (url, data, options) => dataOf({ ...options, method: 'DELETE', url, data }),
  post: (url, data, options) => dataOf({ ...options, method: 'POST', url, data }),
  patch: (url, data, options) => dataOf({ ...options, method: 'PATCH', url, data }),
  put: (url, data, options) => dataOf({ ...options, method: 'PUT', url, data }),
  request: (options) => dataOf(options),
  datasourceRequest: (options) => lastValueFrom(backend.fetch(options)),
  fetch: <T>(options: BackendSrvRequest) =>
    new Observable<FetchResponse<T>>((subscriber) => {
      // Who unsubscribes gives the request up.
      const controller = new AbortController();
      ask<T>(options, controller.signal).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error)
      );
      return () => controller.abort();
    }),
  chunked: ({ url }) => throwError(() => new Error(`The workbench reads ${url} whole, never in parts.`)),
};

async function dataOf<T>(options: BackendSrvRequest): Promise<T> {
  return (await lastValueFrom(defer(() => backend.fetch<T>(options)))).data;
}

async function ask<T>(options: BackendSrvRequest, signal: AbortSignal): Promise<FetchResponse<T>> {
  const { url, method = 'GET', params, data, headers } = options;
  const response = await fetch(addressOf(url, params), {
    method,
    signal,
    headers: {
      ...headers,
      [ACCESS_HEADER]: access,
      ...(data === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: data === undefined ? undefined : JSON.stringify(data),
  });
  const { status, statusText, ok, headers: answered, redirected, type } = response;
  const body = read(await response.text());
  if (!ok) {
    const error: FetchError = { status, statusText, data: asObject(body, statusText), config: options };
    throw error;
  }
  return {
    data: body as T,
    status,
    statusText,
    ok,
    headers: answered,
    redirected,
    type,
    url: response.url,
    config: options,
  };
}

function addressOf(url: string, params: Record<string, unknown> = {}): string {
  const address = new URL(url, window.location.origin);
  for (const [name, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) {
        address.searchParams.append(name, String(one));
      }
    }
  }
  return address.href;
}

/** A proxy between may answer with a page. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function asObject(body: unknown, statusText: string): object {
  return typeof body === 'object' && body !== null ? body : { message: String(body) || statusText };
}
