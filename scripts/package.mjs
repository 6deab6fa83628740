#!/usr/bin/env node
// `npm run package`: the archive for the catalogue, and its checksums, out of dist/ into artifacts/.
//   npm run package -- [--dist FOLDER] [--out FOLDER]
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkBuilt } from './lib/checkBuilt.mjs';
import { archivePath, ARTIFACTS, readJson, ROOT } from './lib/paths.mjs';
import { runScript } from './lib/runScript.mjs';
import { zipFolder } from './lib/zipFolder.mjs';

await runScript('package', async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: path.join(ROOT, 'dist') },
      out: { type: 'string', default: ARTIFACTS },
    },
  });
  checkBuilt(values.dist);
  const archive = archivePath(values.out);
  const bytes = zipFolder(values.dist, readJson('src/plugin.json').id);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(archive, bytes);
  console.log(`${path.relative(process.cwd(), archive)} (${Math.round(bytes.length / 1024)} kB)`);
  for (const algorithm of ['sha1', 'sha256']) {
    const hash = createHash(algorithm).update(bytes).digest('hex');
    // The format that `sha1sum --check` reads.
    writeFileSync(`${archive}.${algorithm}`, `${hash}  ${path.basename(archive)}\n`);
    console.log(`${algorithm} ${hash}`);
  }
});
