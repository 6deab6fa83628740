#!/usr/bin/env node
// `npm test`: only Node's own modules up here, for this runs before anything is installed.
//   npm test                  everything
//   npm test -- unit …        jest alone, the rest being jest's arguments
//   npm test -- browser …     Playwright alone, the rest being Playwright's arguments
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from '../workbench/server/ensureInstalled.mjs';
import { aptInstall } from './lib/run/aptInstall.mjs';
import { readJest } from './lib/run/jest.mjs';
import { readPlaywright } from './lib/run/playwright.mjs';
import { step } from './lib/run/step.mjs';
import { crashed, failures, lastLine, sum } from './lib/run/tally.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [part, ...rest] = process.argv.slice(2);

/** Runs a test runner that writes a report, and reads it; a missing or broken report is a crash. */
async function runReported(name, args, env, reportFile, read) {
  const exitCode = await step('npx', ['--no-install', name, ...args], { cwd: root, env: { ...process.env, ...env } });
  try {
    return read(await readFile(reportFile, 'utf8'), exitCode);
  } catch (error) {
    return crashed(`${name} ended with ${exitCode} and left no report that can be read (${error.message})`);
  }
}

function runUnit(reports) {
  const report = path.join(reports, 'jest.json');
  const args = ['--maxWorkers', '2', '--json', `--outputFile=${report}`, ...rest];
  return runReported('jest', args, {}, report, readJest);
}

/** The browser to test with, installed if need be, or null. Says which. */
async function ensureChromium(findChromium) {
  let found = findChromium();
  if (!found) {
    const installed = await aptInstall(['chromium'], root);
    if (!installed) {
      await step('npx', ['--no-install', 'playwright', 'install', 'chromium'], { cwd: root });
    }
    found = findChromium();
  }
  if (found) {
    const version = spawnSync(found.path, ['--version'], { encoding: 'utf8' }).stdout?.trim() || 'unknown version';
    console.log(`Chromium: ${found.path} (${version}; from ${found.source})`);
  }
  return found;
}

async function runBrowser(reports) {
  // The finders are shared with the tests, which are TypeScript; tsx is there once packages are installed.
  const tsx = await import('tsx/cjs/api');
  const load = (file) => tsx.require(`./lib/${file}.ts`, import.meta.url);
  const { findPrometheus, PROMETHEUS_MISSING } = load('findPrometheus');
  if (!findPrometheus() && !((await aptInstall(['prometheus'], root)) && findPrometheus())) {
    console.log(`Tests with a real Prometheus will be skipped: ${PROMETHEUS_MISSING}`);
  }
  const { findChromium } = load('findChromium');
  if (!(await ensureChromium(findChromium))) {
    return crashed('there is no Chromium; install one, or set CHROME_PATH to it');
  }
  const build = await step('npm', ['run', 'build'], { cwd: root });
  if (build !== 0) {
    return crashed(`npm run build ended with ${build}, so that there is nothing to test in a browser`);
  }
  // The workbench builds its page when it starts; tests that start it side by side must find that done.
  const { startWorkbench } = load('startWorkbench');
  await (await startWorkbench()).stop();
  const report = path.join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return runReported('playwright', ['test', '--reporter=list,json', ...rest], env, report, readPlaywright);
}

async function main() {
  if (part !== undefined && part !== 'unit' && part !== 'browser') {
    return crashed(`npm test got "${part}"; expected nothing, unit or browser`);
  }
  const reports = await mkdtemp(path.join(tmpdir(), 'test-reports-'));
  try {
    await ensureInstalled(root);
    const tallies = [];
    if (part !== 'browser') {
      tallies.push(await runUnit(reports));
    }
    if (part !== 'unit') {
      // What the first half found counts even where the second can't be prepared.
      tallies.push(await runBrowser(reports).catch((error) => crashed(error.message)));
    }
    return sum(tallies);
  } catch (error) {
    return crashed(error.message);
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

const tally = await main();
console.log('');
tally.skipped.forEach(({ name, reason }) => console.log(`skipped: ${name}: ${reason}`));
tally.crashes.forEach((crash) => console.log(`crashed: ${crash}`));
console.log(lastLine(tally));
process.exitCode = failures(tally) === 0 ? 0 : 1;
