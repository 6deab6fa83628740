/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPrometheus, PROMETHEUS_MISSING } from '../lib/findPrometheus';
import { ROOT } from './composeFile';

const programs = findPrometheus();
const orSkip = programs ? describe : describe.skip;

function runHistory(directory: string, ...rest: string[]) {
  return spawnSync('sh', [path.join(ROOT, 'docker/history.sh'), directory, ...rest], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SIMULATOR: `${process.execPath} --import tsx simulator/cli.ts` },
  });
}

orSkip(`docker/history.sh${programs ? '' : ` (skipped: ${PROMETHEUS_MISSING})`}`, () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'history-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const dump = (selector: string) => {
    const args = ['tsdb', 'dump', `--match=${selector}`, directory];
    const { stdout, stderr } = spawnSync(programs!.promtool, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n');
  };

  it('fills an empty folder', () => {
    const { status, stderr } = runHistory(directory, '0.01', '60', 'simulator', 'simulator:9300');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(directory)).toEqual(expect.arrayContaining([expect.stringMatching(/^[0-9A-Z]{26}$/)]));
    expect(readdirSync(directory)).not.toContain('history.tmp');
  }, 60_000);

  it('leaves alone what is in use', () => {
    const before = readdirSync(directory);
    expect(runHistory(directory, '1', '5', 'simulator', 'simulator:9300').stdout).toContain('is in use already');
    expect(readdirSync(directory)).toEqual(before);
  });

  it('wrote all of a scenario, and live traffic up to now under the labels of a scrape', () => {
    // promtool reads a database only where there is a log.
    mkdirSync(path.join(directory, 'wal'));
    expect(dump('lb_incident')).toHaveLength(1_440);
    const live = dump('simulator_incident_active{load_balancer="edge-1"}');
    expect(live.length).toBeGreaterThan(10);
    live.forEach((line) => expect(line).toContain('instance="simulator:9300", job="simulator"'));
    const [, , time] = /\} (\S+) (\d+)$/.exec(live[live.length - 1])!;
    expect(Date.now() - Number(time)).toBeLessThan(5 * 60_000);
  });

  it('leaves nothing behind when it fails', () => {
    const empty = path.join(directory, 'empty');
    mkdirSync(empty);
    const { status, stderr } = runHistory(empty, 'many', '5', 'simulator', 'simulator:9300');
    expect(status).not.toBe(0);
    expect(stderr).toContain('--days is "many"');
    expect(readdirSync(empty)).toEqual([]);
  }, 60_000);

  it('says what it expects', () => {
    const { status, stderr } = runHistory(directory);
    expect(status).toBe(2);
    expect(stderr).toContain('expected 5: DIRECTORY DAYS STEP_SECONDS JOB INSTANCE');
  });
});
