#!/usr/bin/env node
// `npm run compat`: takes the published packages of the oldest and the newest Grafana that are named in
// tests/compatibility/grafanaVersions.json, checks src/ against their types, renders the built panel with them in a
// browser, and writes down what they export at run time, for the unit tests to hold the imports to. They are installed once
// a version, into artifacts/compat/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step } from '../tests/lib/run/step.mjs';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { readExports } from './compat/readExports.mjs';
import { renderAgainst } from './compat/renderAgainst.mjs';
import { typecheckAgainst } from './compat/typecheckAgainst.mjs';
import { ARTIFACTS, readJson, ROOT } from './lib/paths.mjs';
import { runScript } from './lib/runScript.mjs';

/** Those of Grafana's packages that its loader hands to plugins. */
const SHARED = ['@grafana/data', '@grafana/runtime', '@grafana/ui'];
/** The rows of the incident in compat/page.mjs. */
const INCIDENT_ROWS = 30;
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

/** The compiler's errors that nobody accepted, and acceptances that are no longer needed. */
function typeProblems(version, folder) {
  const accepted = readJson('tests/compatibility/acceptedDifferences.json').filter((one) => one.version === version);
  const errors = typecheckAgainst(folder);
  const unneeded = accepted.filter(({ message }) => !errors.some((error) => error.includes(message)));
  return [
    ...errors.filter((error) => !accepted.some(({ message }) => error.includes(message))),
    ...unneeded.map(({ message }) => `acceptedDifferences.json: "${message}" no longer occurs; remove it.`),
  ];
}

/** What goes wrong when the built panel meets these packages. */
async function renderProblems(folder, dist) {
  const { anomalies, errors } = await renderAgainst(folder, dist);
  const wrong =
    anomalies === INCIDENT_ROWS ? [] : [`The panel counted ${anomalies} anomalies; expected ${INCIDENT_ROWS}.`];
  return [...wrong, ...errors];
}

await runScript('compat', async () => {
  const dist = path.join(ARTIFACTS, 'compat', 'dist');
  if ((await step('npm', ['run', '--silent', 'build', '--', '--output-path', dist], { cwd: ROOT })) !== 0) {
    throw new UsageError("The plugin could not be built; webpack's message is above.");
  }
  let failed = false;
  for (const grafana of Object.values(readJson('tests/compatibility/grafanaVersions.json'))) {
    const folder = await install(grafana);
    const count = await writeExports(grafana.version, folder);
    const problems = [...typeProblems(grafana.version, folder), ...(await renderProblems(folder, dist))];
    problems.forEach((problem) => console.error(problem));
    console.log(
      `Grafana ${grafana.version}, React ${grafana.react}: ${count} exports, ` +
        (problems.length === 0 ? 'types agree, the panel renders.' : `${problems.length} problems.`)
    );
    failed ||= problems.length > 0;
  }
  return failed ? 1 : 0;
});
