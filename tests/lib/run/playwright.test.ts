/** @jest-environment node */
import { readPlaywright } from './playwright.mjs';

const spec = (title: string, status: string, annotations: unknown[] = []) => ({
  title,
  tests: [{ status, annotations }],
});
const report = (specs: unknown[], errors: unknown[] = []) =>
  JSON.stringify({ suites: [{ title: 'a.spec.ts', specs: [], suites: [{ title: 'group', specs }] }], errors });

describe('readPlaywright', () => {
  it('counts tests of nested suites, flaky ones as passed', () => {
    const text = report([spec('a', 'expected'), spec('b', 'flaky'), spec('c', 'unexpected')]);
    expect(readPlaywright(text, 1)).toEqual({ passed: 2, failed: 1, skipped: [], crashes: [] });
  });

  it('gives the reason of each skipped test', () => {
    const skipped = [
      spec('a', 'skipped', [{ type: 'skip', description: 'no Prometheus' }]),
      spec('b', 'skipped', [{ type: 'fixme' }]),
      spec('c', 'skipped'),
    ];
    expect(readPlaywright(report(skipped), 0).skipped).toEqual([
      { name: 'a.spec.ts › group › a', reason: 'no Prometheus' },
      { name: 'a.spec.ts › group › b', reason: 'marked as skipped in its file' },
      { name: 'a.spec.ts › group › c', reason: 'did not run, since something before it failed' },
    ]);
  });

  it('counts errors outside of tests, and a failing exit code without a failure, as crashes', () => {
    expect(readPlaywright(report([], [{ message: 'No tests found\nat' }]), 1).crashes).toEqual([
      'Playwright: No tests found',
    ]);
    expect(readPlaywright(report([spec('a', 'expected')]), 1).crashes).toEqual([
      'Playwright ended with 1 although no test failed',
    ]);
  });
});
