import { createWriteStream } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readArguments, usage } from './arguments';
import { BadInput } from './badInput';
import { loadBalancers } from './loadBalancers';
import { toCsv } from './csv';
import { liveOpenMetrics, scenarioOpenMetrics } from './openmetrics';
import { createSimulatorServer } from './server';

/** What a command line has of the world outside. */
export interface Surroundings {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** Milliseconds since 1970. */
  now: () => number;
}

async function write(pieces: Iterable<string>, out: string | undefined, stdout: NodeJS.WritableStream): Promise<void> {
  const toStdout = out === undefined;
  try {
    await pipeline(Readable.from(pieces), toStdout ? stdout : createWriteStream(out), { end: !toStdout });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Whoever reads may stop early, as `head` does; that is no failure.
    if (toStdout && code === 'EPIPE') {
      return;
    }
    throw toStdout ? error : new BadInput(`--out is "${out}", which can't be written (${code}); name another file.`);
  }
}

async function serve(
  options: { seed: number; stepMs: number; dayMs: number; loadBalancers: number; host: string; port: number },
  { stdout, now }: Surroundings
) {
  const { host, port, ...traffic } = options;
  const server = createSimulatorServer({ ...traffic, loadBalancers: loadBalancers(traffic.loadBalancers), now });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new BadInput(
          `--host and --port are ${host} and ${port}, which can't be listened on (${error.code}); ` +
            "give another port, or 0, and an address of this machine's."
        )
      )
    );
    server.listen(port, host, resolve);
  });
  const { address, family, port: opened } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${opened}`;
  stdout.write(`Simulator on ${url}/metrics; incidents: ${url}/\n`);
}

/** Runs one command line. Resolves to the exit code: 0, or 2 after one line about bad input. */
export async function runSimulator(args: string[], surroundings: Surroundings): Promise<0 | 2> {
  const { stdout, stderr, now } = surroundings;
  try {
    const command = readArguments(args, now());
    switch (command.command) {
      case 'help':
        stdout.write(usage);
        break;
      case 'csv':
        await write([toCsv(command.scenario.make(command))], command.out, stdout);
        break;
      case 'openmetrics':
        await write(scenarioOpenMetrics(command.scenario, command), command.out, stdout);
        break;
      case 'openmetrics-live':
        await write(
          liveOpenMetrics({ ...command, loadBalancers: loadBalancers(command.loadBalancers) }),
          command.out,
          stdout
        );
        break;
      case 'serve':
        await serve(command, surroundings);
        break;
    }
    return 0;
  } catch (error) {
    if (error instanceof BadInput) {
      stderr.write(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
      return 2;
    }
    throw error;
  }
}
