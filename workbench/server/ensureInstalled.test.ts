/** @jest-environment node */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(path.resolve('workbench/server/ensureInstalled.mjs')).href;

/** Fails where another one is at work; ends when it may. */
const NPM = `#!/bin/sh
echo "$@" >> npm.log
mkdir at-work || { echo overlap >> npm.log; exit 1; }
while [ ! -e may-end ]; do sleep 0.05; done
rmdir at-work
[ -e fails-once ] && rm fails-once && exit 1
mkdir -p node_modules && touch node_modules/.package-lock.json
`;

let root: string;
const inRoot = (...names: string[]) => path.join(root, ...names);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ensure-installed-'));
  mkdirSync(inRoot('bin'));
  writeFileSync(inRoot('bin', 'npm'), NPM, { mode: 0o755 });
  writeFileSync(inRoot('package-lock.json'), '{}');
  utimesSync(inRoot('package-lock.json'), 1, 1);
});
afterEach(() => rmSync(root, { recursive: true }));

interface Ended {
  status: number | null;
  stderr: string;
}

function start(onSaid: () => void): Promise<Ended> {
  const script = `await (await import(${JSON.stringify(MODULE)})).ensureInstalled(${JSON.stringify(root)})`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, PATH: `${inRoot('bin')}${path.delimiter}${process.env.PATH}` },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stderr.once('data', onSaid);
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stderr })));
}

/** Starts them side by side; what installs ends once each has said that it installs or waits. */
async function ensureInstalled({ processes }: { processes: number }): Promise<Ended[]> {
  let silent = processes;
  const onSaid = () => {
    silent--;
    if (silent === 0) {
      writeFileSync(inRoot('may-end'), '');
    }
  };
  return Promise.all(Array.from({ length: processes }, () => start(onSaid)));
}

const installations = () => readFileSync(inRoot('npm.log'), 'utf8').trim().split('\n');
const litter = () => readdirSync(root).filter((name) => name.startsWith('.installing'));
const waitingLines = (stderr: string) => stderr.split('\n').filter((line) => line.startsWith('Waiting'));

jest.setTimeout(30_000);

describe('ensureInstalled', () => {
  it('installs once for several processes: the others wait, say so in a line, and find it done', async () => {
    const ended = await ensureInstalled({ processes: 3 });
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(installations()).toEqual(['ci']);
    const waited = ended.filter(({ stderr }) => !stderr.includes('Installing dependencies'));
    expect(waited.map(({ stderr }) => waitingLines(stderr).length)).toEqual([1, 1]);
    expect(litter()).toEqual([]);
  });

  it('takes over from an owner that died, one of several', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(inRoot('.installing', `${pid}`), { recursive: true });
    const ended = await ensureInstalled({ processes: 2 });
    expect(ended.map(({ status }) => status)).toEqual([0, 0]);
    expect(installations()).toEqual(['ci']);
    expect(litter()).toEqual([]);
  });

  it('installs where the one that was waited for failed', async () => {
    writeFileSync(inRoot('fails-once'), '');
    const ended = await ensureInstalled({ processes: 2 });
    expect(ended.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(installations()).toEqual(['ci', 'ci']);
    expect(litter()).toEqual([]);
  });

  it('neither installs nor locks where nothing is missing', async () => {
    mkdirSync(inRoot('node_modules'));
    writeFileSync(inRoot('node_modules', '.package-lock.json'), '{}');
    mkdirSync(inRoot('.installing', `${process.pid}`), { recursive: true });
    expect(await ensureInstalled({ processes: 1 })).toEqual([{ status: 0, stderr: '' }]);
    expect(existsSync(inRoot('npm.log'))).toBe(false);
  });
});
