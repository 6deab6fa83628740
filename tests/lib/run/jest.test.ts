/** @jest-environment node */
import { readJest } from './jest.mjs';

const report = (testResults: unknown[], passed = 0, failed = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });
const file = (status: string, ...statuses: string[]) => ({
  name: 'x.test.ts',
  status,
  assertionResults: statuses.map((one, i) => ({ status: one, fullName: `test ${i}` })),
});

describe('readJest', () => {
  it('counts tests and names the skipped ones', () => {
    const text = report([file('failed', 'passed', 'failed', 'pending', 'todo')], 1, 1);
    expect(readJest(text, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { name: 'test 2', reason: 'marked as skipped in its file' },
        { name: 'test 3', reason: 'marked as skipped in its file' },
      ],
      crashes: [],
    });
  });

  it('counts a file that could not be run as a crash', () => {
    expect(readJest(report([file('failed')]), 1).crashes).toEqual(['jest could not run x.test.ts']);
  });

  it('does not believe a failing exit code without a failure', () => {
    expect(readJest(report([file('passed', 'passed')], 1), 0).crashes).toEqual([]);
    expect(readJest(report([file('passed', 'passed')], 1), 1).crashes).toEqual([
      'jest ended with 1 although no test failed',
    ]);
  });
});
