/** @jest-environment node */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './findChromium';
import { findExecutable } from './findExecutable';

let directory: string;
let program: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'find-'));
  program = join(directory, 'some-program');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  writeFileSync(join(directory, 'some-file'), '');
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('findExecutable', () => {
  it('finds the first name that is a program', () => {
    expect(findExecutable(['some-file', 'some-program'], `/nowhere:${directory}`)).toBe(program);
    expect(findExecutable(['some-file'], directory)).toBeNull();
  });
});

describe('findChromium', () => {
  it('prefers CHROME_PATH', () => {
    expect(findChromium({ CHROME_PATH: program })).toEqual({ path: program, source: 'CHROME_PATH' });
  });

  it('refuses a CHROME_PATH that is no program', () => {
    const CHROME_PATH = join(directory, 'some-file');
    expect(() => findChromium({ CHROME_PATH })).toThrow(`CHROME_PATH is "${CHROME_PATH}", which is no program`);
  });
});
