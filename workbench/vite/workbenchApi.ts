import type { Connect, Plugin } from 'vite';
import type { CsvDocument } from '../csvDocument';
import type { WorkbenchModes } from '../modes';

/** What the page asks its own server: which modes are on, and the CSV. */
export function workbenchApi(modes: WorkbenchModes, csv: CsvDocument | undefined): Plugin {
  const answers = new Map<string, unknown>([
    ['/config', modes],
    ['/csv', csv],
  ]);
  const serve = (server: { middlewares: Connect.Server }) => {
    server.middlewares.use('/workbench-api', (request, response) => {
      const answer = answers.get((request.url ?? '').split('?')[0]);
      response.statusCode = answer === undefined ? 404 : 200;
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(answer ?? { message: `The workbench has nothing at ${request.originalUrl}.` }));
    });
  };
  return { name: 'workbench-api', configureServer: serve, configurePreviewServer: serve };
}
