import type { Exclusion } from '../detection/types';

/** The same time cut out, ascending and without overlap; exclusions that are empty, reversed or not numbers are dropped. */
export function mergeExclusions(exclusions: readonly Exclusion[]): Exclusion[] {
  const merged: Exclusion[] = [];
  const ascending = exclusions.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  for (const { from, to } of ascending) {
    const last = merged[merged.length - 1];
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
}

/** What of a range none of the stretches covers. */
export function complement(range: Exclusion, stretches: readonly Exclusion[]): Exclusion[] {
  const gaps: Exclusion[] = [];
  let from = range.from;
  for (const stretch of mergeExclusions(stretches)) {
    gaps.push({ from, to: Math.min(stretch.from, range.to) });
    from = Math.max(from, stretch.to);
  }
  return [...gaps, { from, to: range.to }].filter((gap) => gap.from < gap.to);
}
