#!/usr/bin/env node
// `npm run validate`: Grafana's own validator on the packaged plugin and its sources, as the catalogue runs it.
// Its npm package downloads a program from github.com, so this needs the internet.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { step } from '../tests/lib/run/step.mjs';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { archivePath, ROOT } from './lib/paths.mjs';
import { runScript } from './lib/runScript.mjs';

await runScript('validate', async () => {
  const archive = archivePath();
  if (!existsSync(archive)) {
    throw new UsageError(`${archive} is missing. Run "npm run build" and "npm run package" first.`);
  }
  // The newest: it is the one that a submission is held to.
  const validator = ['--yes', '@grafana/plugin-validator@latest', '-sourceCodeUri', pathToFileURL(ROOT).href];
  return step('npx', [...validator, ...process.argv.slice(2), archive], { cwd: ROOT });
});
