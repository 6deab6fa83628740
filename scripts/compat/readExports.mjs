import { readFileSync } from 'node:fs';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';

/**
 * The names that a package exports at run time, in order; types are not among them.
 * @param {string} nodeModules
 * @param {string} name the package's
 * @returns {Promise<string[]>}
 */
export async function readExports(nodeModules, name) {
  await init;
  const folder = path.join(nodeModules, name);
  const { module } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const [imports, exports] = parse(readFileSync(path.join(folder, module), 'utf8'));
  if (exports.length === 0) {
    throw new Error(
      `${path.join(folder, module)} has ${imports.length} imports and names no export; expected an index that names each.`
    );
  }
  return exports.map((exported) => exported.n).sort();
}
