/** @jest-environment node */
import { crashed, emptyTally, failures, lastLine, sum } from './tally.mjs';

describe('sum', () => {
  it('adds two runs up into one line', () => {
    const unit = { ...emptyTally(), passed: 3, failed: 1 };
    const browser = { ...crashed('no browser'), passed: 2, skipped: [{ name: 'a', reason: 'b' }] };
    expect(lastLine(sum([unit, browser]))).toBe('5 passed, 2 failed, 1 skipped');
  });

  it('counts a run without tests as a failure', () => {
    expect(failures(sum([emptyTally()]))).toBe(1);
    expect(sum([]).crashes).toEqual(['not a single test was found']);
  });
});
