/** @jest-environment node */
import { runProcess, startProcess } from './startProcess';
import { waitUntil } from './waitUntil';

const node = (script: string) => ({ command: process.execPath, args: ['-e', script] });

describe('startProcess', () => {
  it('collects output until it is stopped', async () => {
    const running = startProcess(node('console.log("here"); setInterval(() => {}, 1000)'));
    await waitUntil(async () => (running.output().includes('here') ? true : null), { what: 'here', timeoutMs: 5_000 });
    expect(running.hasEnded()).toBe(false);
    await running.stop();
    expect(running.hasEnded()).toBe(true);
    await running.stop();
  });

  it('has ended when the program is missing', async () => {
    const running = startProcess({ command: '/nowhere/program', args: [] });
    await waitUntil(async () => (running.hasEnded() ? true : null), { what: 'the end', timeoutMs: 5_000 });
    expect(running.output()).toContain('ENOENT');
  });
});

describe('runProcess', () => {
  it('resolves on success and throws with the output on failure', async () => {
    await runProcess(node(''));
    await expect(runProcess(node('console.error("why"); process.exit(3)'))).rejects.toThrow(/ended with 3:\nwhy/);
  });
});
