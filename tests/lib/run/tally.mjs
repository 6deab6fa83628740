/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 * @property {string[]} crashes what went wrong outside of any test; each counts as one failure
 */

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: [], crashes: [] });

/** @param {string} reason @returns {Tally} */
export const crashed = (reason) => ({ ...emptyTally(), crashes: [reason] });

/**
 * Sums the runs up; a run without a single test proves nothing and counts as a failure.
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = {
    passed: tallies.reduce((count, { passed }) => count + passed, 0),
    failed: tallies.reduce((count, { failed }) => count + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    crashes: tallies.flatMap(({ crashes }) => crashes),
  };
  if (total.passed + total.failed + total.skipped.length + total.crashes.length === 0) {
    total.crashes.push('not a single test was found');
  }
  return total;
}

/** @param {Tally} tally */
export const failures = (tally) => tally.failed + tally.crashes.length;

/**
 * The one line that a run ends with.
 * @param {Tally} tally
 */
export const lastLine = (tally) => `${tally.passed} passed, ${failures(tally)} failed, ${tally.skipped.length} skipped`;
