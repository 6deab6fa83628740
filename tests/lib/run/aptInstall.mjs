import { spawnSync } from 'node:child_process';
import { step } from './step.mjs';

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
