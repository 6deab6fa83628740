import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps programs here even where PATH has been emptied. */
const USUAL_DIRECTORIES = ['/usr/bin', '/usr/local/bin'];

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The full path of the first of these programs that is in PATH or in a usual directory; null without any. */
export function findExecutable(names: readonly string[], searchPath = process.env.PATH ?? ''): string | null {
  const directories = [...searchPath.split(delimiter).filter(Boolean), ...USUAL_DIRECTORIES];
  const candidates = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return candidates.find(isExecutable) ?? null;
}
