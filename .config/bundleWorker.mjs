import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles a worker's entry into one classic script, to be inlined as text and started from a blob.
 * The plugin's webpack build and the workbench's vite build both inline the worker through this function.
 *
 * @param {string} entry absolute path of the worker's entry
 * @returns {Promise<{ code: string, inputs: string[] }>} the script, and the absolute paths it was made from
 */
export async function bundleWorker(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    metafile: true,
    logLevel: 'silent',
  });
  return {
    code: result.outputFiles[0].text,
    inputs: Object.keys(result.metafile.inputs).map((input) => path.resolve(input)),
  };
}
