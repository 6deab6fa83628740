/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

describe('kernelCode', () => {
  it('is what its source compiles to', () => {
    const script = path.resolve(__dirname, '../../../../scripts/kernel.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);
});
