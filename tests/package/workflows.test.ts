/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import packageJson from '../../package.json';
import versions from '../compatibility/grafanaVersions.json';
import { ROOT } from './pluginSources';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}

interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  strategy?: { matrix: { grafana: string[] } };
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = path.join(ROOT, '.github/workflows');
const workflows = readdirSync(FOLDER).map((file): [string, Workflow] => [
  file,
  parse(readFileSync(path.join(FOLDER, file), 'utf8'), { strict: true, uniqueKeys: true }),
]);
const ci = Object.fromEntries(workflows)['ci.yml'];
const release = Object.fromEntries(workflows)['release.yml'];
const commands = ({ steps }: Job): string => steps.map(({ run }) => run ?? '').join('\n');

describe.each(workflows)('%s', (_file, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs scripts that package.json has', () => {
    const named = Object.values(jobs).flatMap((job) =>
      [...commands(job).matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, script, short]) => script ?? short)
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it('uses actions of GitHub alone, at a major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('may read the contents, and more only where a job asks for it', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  it('does one thing in a step, and gives up after a while', () => {
    expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([]);
    Object.values(jobs).forEach((job) => expect(job['timeout-minutes']).toBeGreaterThan(0));
  });
});

describe('what a change has to pass', () => {
  it('includes all that is checked here, the archive and its validation', () => {
    const ran = commands(ci.jobs.build);
    for (const command of ['npm ci', 'typecheck', 'lint', 'npm test', 'build', 'package', 'validate']) {
      expect(ran).toContain(command);
    }
    expect(commands(ci.jobs.compatibility)).toContain('npm run compat');
  });

  it('includes the end-to-end suite on the oldest and the newest Grafana', () => {
    expect(commands(ci.jobs.e2e)).toContain('npm run e2e');
    expect(ci.jobs.e2e.strategy?.matrix.grafana).toEqual(
      expect.arrayContaining([versions.oldest.version, '12.3.0', versions.newest.version])
    );
  });
});

describe('a release', () => {
  it('is made of a tag, and may write what it needs to', () => {
    expect(release.on).toEqual({ push: { tags: ['v*'] } });
    expect(release.jobs.release.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
  });

  it('signs after the build and before the archive, and attests before it publishes', () => {
    const order = release.jobs.release.steps.map(({ uses, run }) => uses ?? run ?? '');
    const position = (part: string): number => order.findIndex((step) => step.includes(part));
    const inOrder = [
      'npm run build',
      'npm run sign',
      'npm run package',
      'attest-build-provenance',
      'gh release create',
    ];
    const positions = inOrder.map(position);
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });
});
