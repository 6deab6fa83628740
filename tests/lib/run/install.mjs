import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { step } from './step.mjs';

/** @param {string} file */
const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/**
 * Runs npm ci where packages are missing or older than the lock file. npm writes its hidden lock file last, so that an
 * interrupted installation counts as missing.
 * @param {string} root
 */
export async function ensurePackages(root) {
  if (changed(path.join(root, 'node_modules/.package-lock.json')) >= changed(path.join(root, 'package-lock.json'))) {
    return;
  }
  const code = await step('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) {
    throw new Error(`npm ci ended with ${code} in ${root}; its own message is above.`);
  }
}

/** The words to put before apt-get; null where it can't be used without asking someone for a password. */
function aptPrefix() {
  const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (!works('apt-get', ['--version'])) {
    return null;
  }
  if (process.getuid?.() === 0) {
    return [];
  }
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

/**
 * Installs Debian packages, if this machine lets us. Resolves to whether it worked.
 * @param {string[]} packages
 * @param {string} root
 */
export async function aptInstall(packages, root) {
  const prefix = aptPrefix();
  if (!prefix) {
    console.log(
      `Can't install ${packages.join(' and ')}: that takes apt-get, as root or with sudo without a password.`
    );
    return false;
  }
  const apt = async (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return (await step(command, rest, { cwd: root })) === 0;
  };
  return (await apt('update')) && (await apt('install', '-y', '--no-install-recommends', ...packages));
}
