import { createServer } from 'node:net';
import { DEFAULT_PORT } from './arguments.mjs';
import { UsageError } from './UsageError.mjs';

export const HOST = '127.0.0.1';
const TRIES = 100;

/** The port asked for, which has to be free; without one, the first free port from the default on. */
export async function freePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (!(await isFree(asked))) {
      throw new UsageError(
        `--port got ${asked}, but that port of ${HOST} can't be listened on; give another, or none.`
      );
    }
    return asked;
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) {
    if (await isFree(port)) {
      return port;
    }
  }
  throw new UsageError(
    `no free port from ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} on ${HOST}; give one with --port N.`
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}
