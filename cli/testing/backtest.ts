import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

export interface Ended {
  status: number | null;
  stdout: string;
  /** Without progress, which a busy machine may show. */
  stderr: string;
}

const PROGRESS = /^.* … \d+ %\n/gm;

/** Runs a program to its end. */
function run(command: string, args: string[], cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended: Ended = { status: null, stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (ended.stdout += chunk));
    child.stderr.on('data', (chunk) => (ended.stderr += chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ ...ended, status, stderr: ended.stderr.replace(PROGRESS, '') }));
  });
}

/** The real command, as npm starts it, in a folder. */
export function backtest(folder: string, args: string[]): Promise<Ended> {
  return run(process.execPath, [path.join(ROOT, 'cli', 'backtest.mjs'), ...args], folder);
}

/** The command through npm, as people type it, in a folder. */
export function backtestByNpm(folder: string, args: string[]): Promise<Ended> {
  return run('npm', ['--prefix', ROOT, 'run', '-s', 'backtest', '--', ...args], folder);
}

/** A folder for the files of a test; call `remove` when it is over. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'backtest-test-'));
  return {
    path: folder,
    file: (name: string) => path.join(folder, name),
    write: (name: string, content: string | Buffer) => {
      writeFileSync(path.join(folder, name), content);
      return name;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const HEADER = 'time,rpm,errors_5xx,latency_ms,is_incident';

/** 200 minutes of a small service as lines of a CSV file; minutes 150 to 159 are an incident. The header is line 0. */
export function trafficLines(): string[] {
  const lines = Array.from({ length: 200 }, (_, row) => {
    const time = new Date(Date.UTC(2025, 2, 3, 0, row)).toISOString().replace('.000Z', 'Z');
    const isIncident = row >= 150 && row < 160;
    // No two rows in a row are alike, and nothing repeats soon.
    const requests = 1000 + ((row * 37) % 61);
    const errors = ((row * 13) % 7) + (isIncident ? 300 : 0);
    return `${time},${requests},${errors},${45 + ((row * 29) % 53) / 10},${isIncident ? 1 : 0}`;
  });
  return [HEADER, ...lines];
}

export const csvOf = (lines: string[]) => `${lines.join('\n')}\n`;

/** The lines with another cell: row 0 is the first row of data, column 0 the time. */
export function withCell(row: number, column: number, cell: string): string[] {
  return trafficLines().map((line, index) => {
    const cells = line.split(',');
    cells[column] = index === row + 1 ? cell : cells[column];
    return cells.join(',');
  });
}
