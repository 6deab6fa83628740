/* eslint-disable no-restricted-imports -- only tests import this file */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `describe` where labelled data are beside the repository; where they aren't, a skip that says so in its name. */
export function describeWithData(folder: string, file: string): (name: string, tests: () => void) => void {
  return (name, tests) => {
    if (existsSync(join(folder, file))) {
      describe(name, tests);
    } else {
      describe.skip(`${name} — SKIPPED: ${folder} is not beside the repository`, tests);
    }
  };
}
