import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { Connect } from 'vite';

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of the folders, those of an earlier one first. A missing file is a 404 instead of the page, so that a
 * broken asset shows.
 */
export function staticFiles(folders: string[], rename = (name: string) => name): Connect.NextHandleFunction {
  return (request, response) => {
    const name = rename(decodeURIComponent((request.url ?? '/').split('?')[0]).replace(/^\/+/, ''));
    const file = folders.map((folder) => fileIn(folder, name)).find((found) => found !== undefined);
    if (file === undefined) {
      response.statusCode = 404;
      response.end(`Not found: ${name}`);
      return;
    }
    response.setHeader('Content-Type', CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    createReadStream(file).pipe(response);
  };
}

function fileIn(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
