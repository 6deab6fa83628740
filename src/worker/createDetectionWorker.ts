import inlinedWorker from './detection.worker?inline';

/** A worker started from text inlined in module.js: the only one that works where the plugin is served from a CDN. */
export function createInlineWorker(): Worker {
  const url = URL.createObjectURL(new Blob([inlinedWorker], { type: 'text/javascript' }));
  try {
    return new Worker(url, { name: 'isolation-forest' });
  } finally {
    // The script is fetched when the worker is made; the address isn't needed after that, but Firefox reads it a turn later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

/** A worker started from its own file: the one that a Content-Security-Policy with `worker-src 'self'` lets through. */
export function createUrlWorker(): Worker {
  return new Worker(new URL('./detection.worker.ts', import.meta.url), { name: 'isolation-forest' });
}
