import path from 'node:path';
import { newestChange } from './newestChange.mjs';
import { runStep } from './runStep.mjs';

/**
 * Installs the dependencies where they are missing or older than the lock file. npm writes its hidden lock file last,
 * so an interrupted installation counts as missing.
 * @param {string} root
 */
export function ensureInstalled(root) {
  const installed = newestChange([path.join(root, 'node_modules', '.package-lock.json')]);
  if (installed < newestChange([path.join(root, 'package-lock.json')])) {
    runStep('Installing dependencies, once; this takes about a minute', ['ci'], root);
  }
}
