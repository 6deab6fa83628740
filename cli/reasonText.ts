import type { Reasons } from '../src/detection';
import { figure, percent } from './figures';

/** Signals that are named: those with at least this share of what the leading one contributes. */
const LEAST_SHARE = 0.25;
const MOST_SIGNALS = 3;

/** The leading signals of an incident, typical against actual: `errors_5xx ratio 41 % (typical 0.5 %)`. */
export function reasonText({ signals }: Reasons): string {
  const least = LEAST_SHARE * (signals[0]?.contribution ?? 0);
  return signals
    .filter(({ contribution }, i) => i === 0 || contribution > Math.max(0, least))
    .slice(0, MOST_SIGNALS)
    .map(({ name, measure, actual, typical }) => {
      const isRatio = measure === 'ratio';
      const written = isRatio ? percent : figure;
      return `${name}${isRatio ? ' ratio' : ''} ${written(actual)} (typical ${written(typical)})`;
    })
    .join(', ');
}
