import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './freePort';
import { startProcess } from './startProcess';
import { waitUntil } from './waitUntil';

const ROOT = resolve(__dirname, '../..');

export interface RunningWorkbench {
  /** With a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the workbench as `npm start -- …args` does, on a free port, and waits until it says that it is ready. Its annotations
 * are its own, and gone when it stops.
 */
export async function startWorkbench(args: readonly string[] = []): Promise<RunningWorkbench> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'workbench-'));
  const server = startProcess({
    command: process.execPath,
    args: ['workbench/start.mjs', '--port', String(port), '--data', data, ...args],
    cwd: ROOT,
  });
  const stop = async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  const readAddress = async () => {
    const address = /Workbench ready: (\S+)/.exec(server.output())?.[1];
    return address ?? (server.hasEnded() ? '' : null);
  };
  // A first start may have to build the plugin and the page.
  const url = await waitUntil(readAddress, { what: 'the workbench', timeoutMs: 180_000 }).catch(() => '');
  if (url === '') {
    await stop();
    throw new Error(`The workbench did not start; it printed:\n${server.output().slice(-3_000)}`);
  }
  return { url, stop };
}
