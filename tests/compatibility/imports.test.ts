/** @jest-environment node */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pluginJson from '../../src/plugin.json';
import { readExports } from '../../scripts/compat/readExports.mjs';
import { pluginSources, ROOT } from '../package/pluginSources';
import { readImports } from './readImports';
import versions from './grafanaVersions.json';

/** Those that Grafana's loader hands over; @grafana/i18n and @grafana/schema are bundled. */
const SHARED = ['@grafana/data', '@grafana/runtime', '@grafana/ui'];

const imports = pluginSources
  .flatMap((file) => readImports(ROOT, file))
  .filter(({ module }) => SHARED.includes(module));

/** The lines of a list that `npm run compat` wrote. */
function readList(version: string): string[] {
  const [title, ...lines] = readFileSync(path.join(__dirname, 'exports', `${version}.txt`), 'utf8')
    .trim()
    .split('\n');
  expect(title).toContain(`Grafana ${version} `);
  return lines;
}

/** "file: module name" for what isn't exported. */
const missing = (exported: ReadonlySet<string>): string[] =>
  imports
    .filter(({ module, name }) => !exported.has(`${module} ${name}`))
    .map(({ module, name, file }) => `${file}: ${module} ${name}`);

describe('what the plugin imports from Grafana', () => {
  it('is read from the sources', () => {
    const names = imports.map(({ module, name }) => `${module} ${name}`);
    expect(names).toContain('@grafana/data PanelPlugin');
    expect(names).toContain('@grafana/ui useTheme2');
  });

  it.each(SHARED)('names each thing that it takes of %s', (module) => {
    const wholesale = imports.filter((taken) => taken.module === module && ['*', 'default'].includes(taken.name));
    expect(wholesale).toEqual([]);
  });

  it('comes from entry points that every version has', () => {
    const others = pluginSources
      .flatMap((file) => readImports(ROOT, file))
      .filter(({ module }) => /^@grafana\/[^/]+\//.test(module));
    expect(others).toEqual([]);
  });

  it('exists in the version that the plugin is built with', async () => {
    const exported = new Set<string>();
    for (const module of SHARED) {
      (await readExports(path.join(ROOT, 'node_modules'), module)).forEach((name) => exported.add(`${module} ${name}`));
    }
    expect(missing(exported)).toEqual([]);
  });

  it.each([versions.oldest.version, versions.newest.version])('exists in Grafana %s', (version) => {
    expect(missing(new Set(readList(version)))).toEqual([]);
  });
});

it('asks for no older Grafana than the oldest that it is checked against', () => {
  expect(pluginJson.dependencies.grafanaDependency).toBe(`>=${versions.oldest.version}`);
});
