import type { BackendSrv } from '@grafana/runtime';
import { throwError } from 'rxjs';

/** Any call of Grafana's HTTP API ends here, with a sentence that says so. */
export const absentBackend: BackendSrv = {
  get: (url) => refuse(url),
  delete: (url) => refuse(url),
  post: (url) => refuse(url),
  patch: (url) => refuse(url),
  put: (url) => refuse(url),
  request: ({ url }) => refuse(url),
  datasourceRequest: ({ url }) => refuse(url),
  fetch: ({ url }) => throwError(() => noServer(url)),
  chunked: ({ url }) => throwError(() => noServer(url)),
};

function refuse(url: string): Promise<never> {
  return Promise.reject(noServer(url));
}

function noServer(url: string): Error {
  return new Error(
    `The workbench has no Grafana server, so ${url} can't be asked; open the panel in Grafana for that.`
  );
}
