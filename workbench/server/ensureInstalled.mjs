import path from 'node:path';
import { newestChange } from './newestChange.mjs';
import { runStep } from './runStep.mjs';
import { withLock } from './withLock.mjs';

/**
 * Installs the dependencies where they are missing or older than the lock file. npm writes its hidden lock file last,
 * so an interrupted installation counts as missing. Of several at once, such as a workbench and the tests, one installs.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) {
    return;
  }
  await withLock(path.join(root, '.installing'), 'Waiting for another installation', () => {
    if (!isInstalled(root)) {
      runStep('Installing dependencies, once; this takes about a minute', ['ci'], root);
    }
  });
}

function isInstalled(root) {
  const installed = newestChange([path.join(root, 'node_modules', '.package-lock.json')]);
  return installed >= newestChange([path.join(root, 'package-lock.json')]);
}
