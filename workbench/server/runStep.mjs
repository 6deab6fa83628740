import { spawnSync } from 'node:child_process';
import { UsageError } from './UsageError.mjs';

/**
 * Runs an npm command in the foreground, its output on stderr, and fails with one line when it fails.
 * @param {string} what what it does, for people
 * @param {string[]} npmArguments
 * @param {string} cwd
 */
export function runStep(what, npmArguments, cwd) {
  console.error(`${what} (npm ${npmArguments.join(' ')}) …`);
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', npmArguments, {
    cwd,
    stdio: ['inherit', process.stderr, process.stderr],
    shell: windows,
  });
  if (status !== 0) {
    const reason = error ? error.message : `exit code ${status}`;
    throw new UsageError(`"npm ${npmArguments.join(' ')}" failed in ${cwd} (${reason}); its own message is above.`);
  }
}
