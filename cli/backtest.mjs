#!/usr/bin/env node
// `npm run backtest`: only Node's own modules up here, for this runs before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from '../scripts/lib/runScript.mjs';
import { ensureInstalled } from '../workbench/server/ensureInstalled.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** npm runs scripts in the package's folder and says where it was called from. */
function callersFolder() {
  const isNpmScript = process.env.npm_lifecycle_event === 'backtest';
  return (isNpmScript && process.env.INIT_CWD) || process.cwd();
}

// Whoever reads may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

await runScript('backtest', async () => {
  await ensureInstalled(root);
  await import('tsx');
  const { backtestCommand } = await import('./backtestCommand.ts');
  return backtestCommand(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: callersFolder(),
    now: Date.now,
  });
});
