import { crashed } from './tally.mjs';

/**
 * Reads what `jest --json` wrote. Jest keeps no reason for a skipped test, so that the title has to give it.
 * @param {string} text
 * @param {number} exitCode
 * @returns {import('./tally.mjs').Tally}
 */
export function readJest(text, exitCode) {
  const report = JSON.parse(text);
  const crashes = report.testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => `jest could not run ${name}`);
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo' || status === 'disabled')
    .map(({ fullName }) => ({ name: fullName, reason: 'marked as skipped in its file' }));
  const tally = { passed: report.numPassedTests, failed: report.numFailedTests, skipped, crashes };
  if (exitCode !== 0 && tally.failed + crashes.length === 0) {
    return { ...tally, crashes: crashed(`jest ended with ${exitCode} although no test failed`).crashes };
  }
  return tally;
}
