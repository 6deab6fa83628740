import type { IncomingMessage } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { ACCESS_HEADER, readAccess } from '../access';
import type { AnnotationStore } from '../server/annotations/AnnotationStore';
import { answerAnnotations, type ApiAnswer } from '../server/annotations/answerAnnotations';

/** The part of Grafana's HTTP API that the workbench has: annotations. Everything else under /api is a 404 in Grafana's form. */
export function annotationsApi(store: AnnotationStore): Plugin {
  const serve = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/api', (request, response, next) => {
      answer(store, request)
        .then(({ status, body }) => {
          response.statusCode = status;
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(body));
        })
        .catch(next);
    });
  };
  return { name: 'annotations-api', configureServer: serve, configurePreviewServer: serve };
}

async function answer(store: AnnotationStore, request: IncomingMessage): Promise<ApiAnswer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://workbench');
  const path = pathname.replace(/^\/annotations(?=\/|$)/, '');
  if (path === pathname) {
    const message = `The workbench has only Grafana's annotations, nothing at /api${pathname}; open the panel in Grafana for that.`;
    return { status: 404, body: { message } };
  }
  const asked = readAccess([request.headers[ACCESS_HEADER]].flat()[0]);
  return answerAnnotations(store, {
    method: request.method ?? 'GET',
    path: path.replace(/\/$/, ''),
    query: searchParams,
    body: await textOf(request),
    access: asked === 'viewer' || asked === 'no-annotations' ? asked : asked === 'public' ? 'viewer' : 'editor',
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString('utf8');
}
