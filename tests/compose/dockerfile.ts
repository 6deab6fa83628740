import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './composeFile';

export interface Dockerfile {
  /** Defaults of the build arguments. */
  args: Record<string, string>;
  stages: Array<{ from: string; name: string }>;
  copies: Array<{ from?: string; sources: string[]; target: string }>;
}

/** The instructions of docker/Dockerfile that name things outside of it. */
export function readDockerfile(): Dockerfile {
  const lines = readFileSync(path.join(ROOT, 'docker/Dockerfile'), 'utf8').split('\n');
  if (lines.some((line) => line.endsWith('\\'))) {
    throw new Error('docker/Dockerfile continues a line with a backslash, which this reader does not follow.');
  }
  const words = (instruction: string) =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.split(/\s+/).slice(1));
  return {
    args: Object.fromEntries(words('ARG').map(([pair]) => pair.split('='))),
    stages: words('FROM').map(([from, , name]) => ({ from, name })),
    copies: words('COPY').map((all) => {
      const paths = all.filter((word) => !word.startsWith('--'));
      const from = all.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      return { from, sources: paths.slice(0, -1), target: paths[paths.length - 1] };
    }),
  };
}

/** Whether .dockerignore keeps a path out of the build; its patterns here are plain names and *.ending of the root. */
export function isIgnored(file: string): boolean {
  const [top] = file.split('/');
  return readFileSync(path.join(ROOT, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .some((pattern) => (pattern.startsWith('*') ? top.endsWith(pattern.slice(1)) : top === pattern));
}
