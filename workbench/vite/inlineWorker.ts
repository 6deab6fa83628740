import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const SUFFIX = '?inline';
const VIRTUAL = '\0inline-worker:';

type BundleWorker = (entryPath: string) => Promise<{ code: string; inputs: string[] }>;

/** `import code from './some.worker?inline'` is the worker's bundled text: the same bundle that webpack puts into module.js. */
export function inlineWorker(root: string): Plugin {
  return {
    name: 'inline-worker',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) {
        return undefined;
      }
      const entry = await this.resolve(source.slice(0, -SUFFIX.length), importer, { skipSelf: true });
      return entry && /\.[cm]?[jt]sx?$/.test(entry.id) ? VIRTUAL + entry.id : undefined;
    },
    async load(id) {
      if (!id.startsWith(VIRTUAL)) {
        return undefined;
      }
      const { code, inputs } = await (await loadBundler(root))(id.slice(VIRTUAL.length));
      inputs.forEach((input) => this.addWatchFile(path.resolve(root, input)));
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

async function loadBundler(root: string): Promise<BundleWorker> {
  const file = path.join(root, '.config', 'bundleWorker.mjs');
  if (!existsSync(file)) {
    throw new Error(`An import ends in "${SUFFIX}", but ${file}, which bundles workers, does not exist; add it.`);
  }
  const module: { bundleWorker: BundleWorker } = await import(pathToFileURL(file).href);
  return module.bundleWorker;
}
