import type { AddressInfo } from 'node:net';
import { createSimulatorServer } from '../../simulator/server';

export interface RunningSimulator {
  /** For a scrape configuration: '127.0.0.1:PORT'. */
  target: string;
  /** Without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

export interface SimulatorOptions {
  seed?: number;
  /** Length of a traffic step in milliseconds. */
  stepMs?: number;
}

/** Serves live traffic from within this process, by the wall clock, on a free port of 127.0.0.1. */
export async function startSimulator({ seed = 42, stepMs = 1_000 }: SimulatorOptions = {}): Promise<RunningSimulator> {
  const server = createSimulatorServer({ now: Date.now, seed, stepMs });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const target = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    target,
    url: `http://${target}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
