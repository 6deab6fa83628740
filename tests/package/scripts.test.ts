/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import packageJson from '../../package.json';
import { ROOT } from './pluginSources';

const work = mkdtempSync(path.join(tmpdir(), 'package-script-test-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A folder that looks like a build of some version. */
function fakeBuild(version: string): string {
  const dist = mkdtempSync(path.join(work, 'dist-'));
  mkdirSync(dist, { recursive: true });
  for (const file of ['module.js', 'module.js.map', 'README.md', 'CHANGELOG.md', 'LICENSE']) {
    writeFileSync(path.join(dist, file), file);
  }
  writeFileSync(path.join(dist, 'plugin.json'), JSON.stringify({ info: { version } }));
  return dist;
}

function run(script: string, args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [path.join(ROOT, 'scripts', script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, GRAFANA_ACCESS_POLICY_TOKEN: '', ...env },
  });
}

const pack = (dist: string) => run('package.mjs', ['--dist', dist, '--out', path.join(work, 'out')]);

describe('npm run package', () => {
  it('packs a build of this version', () => {
    expect(pack(fakeBuild(packageJson.version)).status).toBe(0);
  });

  it.each([
    ['no build', () => path.join(work, 'nowhere'), /nowhere.plugin\.json is missing; .*Run "npm run build" first/],
    [
      'a build of another version',
      () => fakeBuild('0.0.1'),
      /is of version 0\.0\.1; package\.json is at .*build" again/,
    ],
    ['an unstamped build', () => fakeBuild('%VERSION%'), /still says %VERSION%; expected .*Run "npm run build"/],
  ])('refuses %s in one line', (_what, dist, message) => {
    const { status, stderr } = pack(dist());
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim()).not.toContain('\n');
  });
});

describe('npm run sign', () => {
  it('says which token is missing and where it comes from', () => {
    const { status, stderr } = run('sign.mjs', []);
    expect(status).toBe(2);
    expect(stderr).toMatch(/GRAFANA_ACCESS_POLICY_TOKEN is not set; .*grafana\.com/);
    expect(stderr.trim()).not.toContain('\n');
  });
});
