import { completeRows } from '../forest/fit';
import type { Exclusion } from '../types';
import type { Examined, Finding } from './finding';
import { flagsOf } from '../rows';

/** A lost scrape now and then is nobody's concern. */
const CONCERNING_SHARE = 0.05;

/**
 * Steps of the training window without a complete row: no row at all, or one with a missing feature. What was cut out of the
 * window is no gap.
 *
 * @returns where they are more than 5 %; details `share` of the steps, `steps` missing, `longestMs`
 */
export function gaps({ table, features, trainingRows, stepMs }: Examined): Finding | null {
  const { times } = table;
  const complete = flagsOf(completeRows(features, trainingRows), times.length);
  const stretches: Exclusion[] = [];
  let missing = 0;
  let steps = 0;
  let open: Exclusion | null = null;
  trainingRows.forEach((row, i) => {
    const before = trainingRows[i - 1];
    // Rows between two training rows were excluded; none between them is a hole in the data.
    const lost = before === row - 1 ? Math.max(0, Math.round((times[row] - times[before]) / stepMs) - 1) : 0;
    steps += lost + 1;
    if (i > 0 && before !== row - 1) {
      open = null;
    } else if (lost > 0) {
      open = extend(open, stretches, times[before] + stepMs, times[row]);
      missing += lost;
    }
    if (complete[row] === 1) {
      open = null;
    } else {
      open = extend(open, stretches, times[row], times[row] + stepMs);
      missing++;
    }
  });
  if (!(missing > CONCERNING_SHARE * steps)) {
    return null;
  }
  const longestMs = stretches.reduce((longest, { from, to }) => Math.max(longest, to - from), 0);
  return {
    code: 'gaps',
    severity: 'warning',
    details: { share: missing / steps, steps: missing, longestMs },
    stretches,
  };
}

function extend(open: Exclusion | null, stretches: Exclusion[], from: number, to: number): Exclusion {
  if (open) {
    open.to = to;
    return open;
  }
  const begun = { from, to };
  stretches.push(begun);
  return begun;
}
