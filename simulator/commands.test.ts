/** @jest-environment node */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runSimulator } from './commands';

function collector() {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}

async function run(...args: string[]) {
  const [stdout, stderr] = [collector(), collector()];
  const now = () => Date.UTC(2026, 5, 1);
  const exitCode = await runSimulator(args, { stdout: stdout.stream, stderr: stderr.stream, now });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

describe('runSimulator', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simulator-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('prints a scenario as CSV', async () => {
    const { exitCode, stdout } = await run('csv', '--scenario', 'load-balancer');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')[0]).toBe('time,requests,2xx,4xx,5xx,is_incident');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1_441);
  });

  it('writes what it would print to a file', async () => {
    const out = join(directory, 'out.txt');
    const { stdout } = await run('openmetrics', '--scenario', 'api-gateway');
    expect(await run('openmetrics', '--scenario', 'api-gateway', '--out', out)).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
    expect(await readFile(out, 'utf8')).toBe(stdout);
  });

  it('exports live history', async () => {
    const span = ['--days', '0.01', '--step-seconds', '60'];
    const { stdout } = await run('openmetrics', '--live', ...span, '--label', 'job=simulator');
    expect(stdout).toContain('http_requests_total{load_balancer="edge-2",status="200",job="simulator"}');
    expect(stdout.endsWith('# EOF\n')).toBe(true);
  });

  it('shows the usage', async () => {
    expect((await run('--help')).stdout).toContain('tsx simulator/cli.ts serve');
  });

  it('ends with 2 and one line on bad input', async () => {
    const missing = join(directory, 'missing', 'x');
    const bad = [['nothing'], ['csv'], ['csv', '--x'], ['csv', '--scenario', 'api-gateway', '--out', missing]];
    for (const args of bad) {
      const { exitCode, stdout, stderr } = await run(...args);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }
  });

  it('says so when the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await run('serve', '--port', String(port))).toMatchObject({
      exitCode: 2,
      stderr:
        `--host and --port are 127.0.0.1 and ${port}, which can't be listened on (EADDRINUSE); ` +
        "give another port, or 0, and an address of this machine's.\n",
    });
    await new Promise((resolve) => taken.close(resolve));
  });
});
