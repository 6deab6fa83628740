import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What scripts make for people to take away; git ignores it. */
export const ARTIFACTS = path.join(ROOT, 'artifacts');

/** @param {string[]} parts a path below the repository's folder */
export function readJson(...parts) {
  return JSON.parse(readFileSync(path.join(ROOT, ...parts), 'utf8'));
}

/** The path of the plugin's archive, named as the catalogue expects it. */
export function archivePath(folder = ARTIFACTS) {
  return path.join(folder, `${readJson('src/plugin.json').id}-${readJson('package.json').version}.zip`);
}
