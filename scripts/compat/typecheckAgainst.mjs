import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** What src/ sees of the other Grafana. @grafana/schema and @grafana/i18n are bundled, so they stay those of package.json. */
const REPLACED = {
  '@grafana/data': '@grafana/data',
  '@grafana/runtime': '@grafana/runtime',
  '@grafana/ui': '@grafana/ui',
  '@emotion/css': '@emotion/css',
  react: '@types/react',
  rxjs: 'rxjs',
  uplot: 'uplot',
};

/**
 * Checks src/, tests left out, against the types that are installed in a folder.
 * @param {string} folder it holds node_modules
 * @returns {string[]} the compiler's errors, one each, with the indented lines that belong to it
 */
export function typecheckAgainst(folder) {
  const typesOf = (name) => path.join(folder, 'node_modules', name);
  const config = {
    extends: path.join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      types: ['node'],
      paths: Object.fromEntries(Object.entries(REPLACED).map(([name, types]) => [name, [typesOf(types)]])),
    },
    include: [path.join(ROOT, 'src')],
    exclude: ['*.test.ts', '*.test.tsx', 'testing'].map((pattern) => path.join(ROOT, 'src/**', pattern)),
  };
  const configFile = path.join(folder, 'tsconfig.json');
  writeFileSync(configFile, JSON.stringify(config, null, 2));
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '--noEmit', '--pretty', 'false', '-p', configFile],
    { cwd: ROOT, encoding: 'utf8' }
  );
  const errors = stdout.split(/\n(?! )/).filter((error) => error.trim() !== '');
  if (status !== 0 && errors.length === 0) {
    throw new Error(`tsc -p ${configFile} ended with ${status} and named no error; it said: ${stderr}`);
  }
  return errors;
}
