import { crashed, emptyTally } from './tally.mjs';

/** @param {any} suite @param {string[]} path @returns {{ name: string, test: any }[]} */
function testsOf(suite, path = []) {
  const here = suite.title ? [...path, suite.title] : path;
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ name: [...here, spec.title].join(' › '), test }))
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, here)),
  ];
}

/** @param {any} test */
function skipReason(test) {
  const marks = test.annotations.filter(({ type }) => type === 'skip' || type === 'fixme');
  const reasons = marks.map(({ description }) => description).filter(Boolean);
  if (reasons.length > 0) {
    return reasons.join('; ');
  }
  return marks.length > 0 ? 'marked as skipped in its file' : 'did not run, since something before it failed';
}

/**
 * Reads what Playwright's JSON reporter wrote. A test that failed first and passed when tried again counts as passed.
 * @param {string} text
 * @param {number} exitCode
 * @returns {import('./tally.mjs').Tally}
 */
export function readPlaywright(text, exitCode) {
  const report = JSON.parse(text);
  const tally = emptyTally();
  for (const { name, test } of report.suites.flatMap((suite) => testsOf(suite))) {
    if (test.status === 'skipped') {
      tally.skipped.push({ name, reason: skipReason(test) });
    } else if (test.status === 'unexpected') {
      tally.failed++;
    } else {
      tally.passed++;
    }
  }
  tally.crashes.push(...(report.errors ?? []).map(({ message }) => `Playwright: ${String(message).split('\n')[0]}`));
  if (exitCode !== 0 && tally.failed + tally.crashes.length === 0) {
    return { ...tally, crashes: crashed(`Playwright ended with ${exitCode} although no test failed`).crashes };
  }
  return tally;
}
