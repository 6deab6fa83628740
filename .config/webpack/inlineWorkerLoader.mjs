import { bundleWorker } from '../bundleWorker.mjs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Turns `import source from './some.worker.ts?inline'` into the bundled worker's text. The source map names the worker's
 * own file with its own content: Grafana's plugin-validator compares every source of the map with the repository.
 */
export default async function inlineWorkerLoader() {
  const callback = this.async();
  try {
    const { code, inputs } = await bundleWorker(this.resourcePath);
    inputs.forEach((input) => this.addDependency(input));
    const map = {
      version: 3,
      file: path.basename(this.resourcePath),
      names: [],
      sources: [this.resourcePath],
      sourcesContent: [await readFile(this.resourcePath, 'utf8')],
      mappings: 'AAAA',
    };
    callback(null, `export default ${JSON.stringify(code)};\n`, map);
  } catch (error) {
    callback(error);
  }
}
