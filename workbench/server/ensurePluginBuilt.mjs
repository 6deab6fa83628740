import { existsSync } from 'node:fs';
import path from 'node:path';
import { newestChange } from './newestChange.mjs';
import { runStep } from './runStep.mjs';

const SOURCES = ['src', '.config', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];
const NEEDED = ['src/module.ts', '.config/webpack/webpack.config.ts'];

/**
 * Builds dist/ where it is missing or older than its sources.
 * @param {string} root
 */
export function ensurePluginBuilt(root) {
  const inRoot = (file) => path.join(root, file);
  if (!NEEDED.every((file) => existsSync(inRoot(file)))) {
    return;
  }
  if (newestChange([inRoot('dist/module.js')]) < newestChange(SOURCES.map(inRoot))) {
    runStep('Building the plugin', ['run', '--silent', 'build'], root);
  }
}
