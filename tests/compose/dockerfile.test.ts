/** @jest-environment node */
import { existsSync } from 'node:fs';
import path from 'node:path';
import pluginJson from '../../src/plugin.json';
import { composeFile, ROOT } from './composeFile';
import { isIgnored, readDockerfile } from './dockerfile';

const { args, stages, copies } = readDockerfile();
const built = Object.entries(composeFile().services).filter(([, { build }]) => build);

describe('docker/Dockerfile', () => {
  it.each(built)('has the stage of %s, with the versions that docker-compose.yaml names', (_, { build }) => {
    expect(build).toMatchObject({ context: '.', dockerfile: 'docker/Dockerfile' });
    expect(stages.map(({ name }) => name)).toContain(build!.target);
    expect(args).toMatchObject(build!.args ?? {});
  });

  it('starts every stage from an earlier one or from a pinned version', () => {
    stages.forEach(({ from }, index) => {
      const isEarlier = stages.slice(0, index).some(({ name }) => name === from);
      const isPinned = /:\$\{(NODE|GRAFANA|PROMETHEUS)_VERSION\}/.test(from);
      expect({ from, isKnown: isEarlier || isPinned }).toEqual({ from, isKnown: true });
    });
    Object.values(args).forEach((version) => expect(version).toMatch(/^v?\d+\.\d+\.\d+$/));
  });

  it('copies only what exists and what .dockerignore lets in', () => {
    const sources = copies.filter(({ from }) => from === undefined).flatMap((copy) => copy.sources);
    const neededByTheBuild = [
      'src/module.ts',
      '.config/webpack/webpack.config.ts',
      'simulator/cli.ts',
      'tsconfig.json',
    ];
    for (const file of [...sources, ...neededByTheBuild]) {
      expect({ file, isThere: existsSync(path.join(ROOT, file)), isIgnored: isIgnored(file) }).toEqual({
        file,
        isThere: true,
        isIgnored: false,
      });
    }
    expect(isIgnored('node_modules/react/index.js')).toBe(true);
  });

  it('puts the plugin where its id says', () => {
    const [plugin] = copies.filter(({ sources }) => sources.includes('/app/dist'));
    expect(path.posix.basename(plugin.target)).toBe(pluginJson.id);
  });
});
