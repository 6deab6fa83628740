import { spawn } from 'node:child_process';

export interface RunningProcess {
  /** Everything it printed so far, on both outputs. */
  output(): string;
  hasEnded(): boolean;
  /** Ends it (SIGTERM, and SIGKILL after five seconds) and resolves when it is gone. */
  stop(): Promise<void>;
}

export interface StartOptions {
  command: string;
  args: readonly string[];
  cwd?: string;
}

/** Starts a program in the background; the caller stops it. */
export function startProcess({ command, args, cwd }: StartOptions): RunningProcess {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let ended = false;
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      ended = true;
      resolve();
    });
    child.once('close', () => {
      ended = true;
      resolve();
    });
  });

  return {
    output: () => output,
    hasEnded: () => ended,
    async stop() {
      if (ended) {
        return;
      }
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(impatience);
    },
  };
}

/** Runs a program to its end; throws with its output when it fails. */
export async function runProcess(options: StartOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(options.command, options.args, { cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${options.command} ${options.args.join(' ')} ended with ${code}:\n${output.slice(-2_000)}`))
    );
  });
}
