import { spawn } from 'node:child_process';

/**
 * Runs a program with its output streamed. Resolves to its exit code; a program that can't be started counts as 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function step(command, args, { cwd, env = process.env }) {
  console.log(`\n> ${command} ${args.join(' ')}`);
  return new Promise((resolve) => {
    // npm and npx are scripts on Windows, which only a shell starts.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
