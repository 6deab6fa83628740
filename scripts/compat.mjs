#!/usr/bin/env node
// `npm run compat`: checks src/ against the published types of the oldest and the newest Grafana that are named in
// tests/compatibility/grafanaVersions.json, and writes down what these export at run time, for the unit tests to hold the
// imports to. Packages are installed once a version, into artifacts/compat/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step } from '../tests/lib/run/step.mjs';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { ARTIFACTS, readJson, ROOT } from './lib/paths.mjs';
import { readExports } from './lib/readExports.mjs';
import { runScript } from './lib/runScript.mjs';
import { typecheckAgainst } from './lib/typecheckAgainst.mjs';

/** Those of Grafana's packages that its loader hands to plugins. */
const SHARED = ['@grafana/data', '@grafana/runtime', '@grafana/ui'];
const TESTS = path.join(ROOT, 'tests/compatibility');

/** Installs a Grafana's packages, unless they are there, and returns the folder. */
async function install({ version, react, reactTypes }) {
  const folder = path.join(ARTIFACTS, 'compat', version);
  const dependencies = Object.fromEntries(SHARED.map((name) => [name, version]));
  Object.assign(dependencies, { react, 'react-dom': react, '@types/react': reactTypes });
  const wanted = JSON.stringify({ private: true, dependencies }, null, 2);
  const packageFile = path.join(folder, 'package.json');
  // npm writes its hidden lock file last: without it, an installation was interrupted.
  const finished = existsSync(path.join(folder, 'node_modules/.package-lock.json'));
  if (!finished || !existsSync(packageFile) || readFileSync(packageFile, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(packageFile, wanted);
    const args = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    const exitCode = await step('npm', args, { cwd: folder });
    if (exitCode !== 0) {
      throw new UsageError(
        `Grafana ${version}'s packages could not be installed into ${folder}; npm's message is above.`
      );
    }
  }
  return folder;
}

/** One line an export: "@grafana/data AbsoluteTimeRange". */
async function writeExports(version, folder) {
  const lines = [`# What Grafana ${version} exports at run time; written by "npm run compat".`];
  for (const name of SHARED) {
    const exported = await readExports(path.join(folder, 'node_modules'), name);
    lines.push(...exported.map((symbol) => `${name} ${symbol}`));
  }
  const file = path.join(TESTS, 'exports', `${version}.txt`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return lines.length - 1;
}

await runScript('compat', async () => {
  const accepted = readJson('tests/compatibility/acceptedDifferences.json');
  let problems = 0;
  for (const grafana of Object.values(readJson('tests/compatibility/grafanaVersions.json'))) {
    const folder = await install(grafana);
    const count = await writeExports(grafana.version, folder);
    const errors = typecheckAgainst(folder);
    const known = accepted.filter(({ version }) => version === grafana.version);
    const unknown = errors.filter((error) => !known.some(({ message }) => error.includes(message)));
    const gone = known.filter(({ message }) => !errors.some((error) => error.includes(message)));
    unknown.forEach((error) => console.error(error));
    gone.forEach(({ message }) => console.error(`acceptedDifferences.json: "${message}" no longer occurs; remove it.`));
    console.log(
      `Grafana ${grafana.version}: ${count} exports; src/ ${unknown.length === 0 ? 'typechecks' : 'does not typecheck'}` +
        ` (${errors.length - unknown.length} accepted differences, ${unknown.length} errors).`
    );
    problems += unknown.length + gone.length;
  }
  return problems === 0 ? 0 : 1;
});
