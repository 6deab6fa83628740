/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import packageJson from '../../package.json';
import pluginJson from '../../src/plugin.json';
import { runProcess } from '../lib/startProcess';
import { catalogueRules } from './catalogueRules';
import { findViolations } from './findViolations';
import { ROOT } from './pluginSources';

/** What Grafana's loader hands to plugins since 11.6.11, and `module`, which SystemJS knows itself. */
const SHARED_SINCE_THE_OLDEST = [
  '@emotion/css',
  '@emotion/react',
  '@grafana/data',
  '@grafana/runtime',
  '@grafana/ui',
  'i18next',
  'lodash',
  'module',
  'react',
  'react-dom',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'rxjs',
  'rxjs/operators',
];
const BUILD_MS = 120_000;

// A build of its own, in a place of its own: dist/ may be missing, old, or about to be rebuilt by somebody else.
const work = mkdtempSync(path.join(tmpdir(), 'package-test-'));
const dist = path.join(work, 'dist');
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

beforeAll(async () => {
  const script = packageJson.scripts.build.split(' ').slice(1);
  await runProcess({ command: process.execPath, args: [...script, '--output-path', dist], cwd: ROOT });
}, BUILD_MS);

afterAll(() => rmSync(work, { recursive: true, force: true }));

const builtFiles = (): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(dist, file)).isFile());
const scripts = (): string[] => builtFiles().filter((file) => file.endsWith('.js'));

describe('the built plugin', () => {
  it('is stamped with the version and the day', () => {
    const { info } = JSON.parse(read('plugin.json'));
    expect(info.version).toBe(packageJson.version);
    expect(info.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(read('plugin.json') + read('README.md') + read('CHANGELOG.md')).not.toMatch(/%(VERSION|TODAY|PLUGIN_ID)%/);
  });

  it('holds every file that plugin.json and the catalogue name', () => {
    const { logos, screenshots } = pluginJson.info;
    const named = [logos.small, logos.large, ...screenshots.map((screenshot) => screenshot.path)];
    for (const file of [...named, 'README.md', 'CHANGELOG.md', 'LICENSE', 'module.js', 'module.js.map']) {
      expect([file, existsSync(path.join(dist, file))]).toEqual([file, true]);
    }
  });

  it('is a front end alone: no program, no type, no test', () => {
    expect(builtFiles().filter((file) => !/\.(js|map|json|md|svg|png)$|^LICENSE$|\.LICENSE\.txt$/.test(file))).toEqual(
      []
    );
    expect(builtFiles().filter((file) => /gpx_|go_|\.test\./.test(file))).toEqual([]);
  });

  it('asks the loader for nothing that the oldest Grafana does not share', () => {
    const [, wanted] = /define\((\[[^\]]*\])/.exec(read('module.js')) ?? [];
    const modules: string[] = JSON.parse(wanted);
    expect(modules).toContain('@grafana/data');
    expect(modules.filter((module) => !SHARED_SINCE_THE_OLDEST.includes(module))).toEqual([]);
  });

  it("keeps the catalogue's rules, libraries included", () => {
    const rules = catalogueRules.filter(({ inBundle }) => inBundle);
    expect(scripts()).toContain('module.js');
    expect(scripts().flatMap((file) => findViolations(read(file), file, rules))).toEqual([]);
  });

  it('knows no address that it could call home to', () => {
    expect(read('module.js').match(/https?:\/\/[\w.-]+/g) ?? []).toEqual([]);
  });
});

// Grafana's validator compares every source of the map, except these, with the file in the repository.
const NOT_OURS = /^(external |webpack\/|\.\.\/node_modules\/)/;

describe('the source maps', () => {
  it('hold the sources as they are in the repository, the inlined worker included', () => {
    const seen: string[] = [];
    for (const file of scripts()) {
      const { sources, sourcesContent } = JSON.parse(read(`${file}.map`));
      sources.forEach((source: string, index: number) => {
        const name = source.replace(`webpack://${pluginJson.id}/`, '');
        if (!NOT_OURS.test(name)) {
          const original = path.resolve(ROOT, 'src', name);
          expect([name, existsSync(original)]).toEqual([name, true]);
          expect(sourcesContent[index]).toBe(readFileSync(original, 'utf8'));
          seen.push(name);
        }
      });
    }
    expect(seen).toEqual(expect.arrayContaining(['./module.ts', './worker/detection.worker.ts']));
  });

  it('name no path of this machine', () => {
    expect(scripts().filter((file) => read(`${file}.map`).includes(ROOT))).toEqual([]);
  });
});

describe('the archive', () => {
  const pack = (out: string, timeZone = 'UTC'): Buffer => {
    const args = ['scripts/package.mjs', '--dist', dist, '--out', path.join(work, out)];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TZ: timeZone },
    });
    expect([status, stderr]).toEqual([0, '']);
    return readFileSync(archive(out));
  };
  const archive = (out: string): string => path.join(work, out, `${pluginJson.id}-${packageJson.version}.zip`);

  it('holds the built files in one folder named like the plugin, and nothing else', () => {
    const entries = unzipSync(pack('layout'));
    const files = Object.keys(entries).filter((name) => !name.endsWith('/'));
    expect(files.sort()).toEqual(
      builtFiles()
        .map((file) => `${pluginJson.id}/${file.replaceAll(path.sep, '/')}`)
        .sort()
    );
    expect(Buffer.from(entries[`${pluginJson.id}/module.js`]).toString()).toBe(read('module.js'));
  });

  it('is the same, to the byte, when it is made again in another time zone', () => {
    const first = pack('first', 'Pacific/Auckland');
    const second = pack('second', 'America/Los_Angeles');
    expect(second.equals(first)).toBe(true);
  });

  it.each(['sha1', 'sha256'])('has its %s beside it, as sha1sum --check reads it', (algorithm) => {
    const hash = createHash(algorithm).update(pack(algorithm)).digest('hex');
    const file = archive(algorithm);
    expect(readFileSync(`${file}.${algorithm}`, 'utf8')).toBe(`${hash}  ${path.basename(file)}\n`);
  });
});
