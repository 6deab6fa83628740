import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../workbench/server/UsageError.mjs';
import { readJson } from './paths.mjs';

/**
 * Throws unless the folder holds a plugin that was built from this version: a stale build would be published under a
 * version that it isn't.
 * @param {string} dist
 */
export function checkBuilt(dist) {
  for (const file of ['plugin.json', 'module.js', 'module.js.map', 'README.md', 'CHANGELOG.md', 'LICENSE']) {
    if (!existsSync(path.join(dist, file))) {
      throw new UsageError(
        `${path.join(dist, file)} is missing; expected the built plugin. Run "npm run build" first.`
      );
    }
  }
  const built = JSON.parse(readFileSync(path.join(dist, 'plugin.json'), 'utf8')).info?.version;
  const { version } = readJson('package.json');
  if (built === '%VERSION%') {
    throw new UsageError(
      `plugin.json in ${dist} still says %VERSION%; expected ${version}. Run "npm run build", which stamps it.`
    );
  }
  if (built !== version) {
    throw new UsageError(
      `plugin.json in ${dist} is of version ${built}; package.json is at ${version}. Run "npm run build" again.`
    );
  }
}
