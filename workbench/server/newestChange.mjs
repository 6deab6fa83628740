import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Dependencies and what is built; a build under way has a number after its name. */
const SKIPPED = /^(node_modules|dist(\.\d+)?|\.git)$/;

/**
 * The latest modification time (ms) of any file below these paths; 0 where none exists.
 * @param {string[]} paths files or folders
 * @returns {number}
 */
export function newestChange(paths) {
  return paths.reduce((newest, entry) => Math.max(newest, changeOf(entry)), 0);
}

function changeOf(entry) {
  if (!existsSync(entry)) {
    return 0;
  }
  const stats = statSync(entry);
  if (!stats.isDirectory()) {
    return stats.mtimeMs;
  }
  return newestChange(
    readdirSync(entry)
      .filter((name) => !SKIPPED.test(name))
      .map((name) => path.join(entry, name))
  );
}
