import type { Exclusion } from '../../detection';

/** In order of time; those that overlap or touch become one. Empty and reversed ones cut nothing and go. */
export function merged(exclusions: readonly Exclusion[]): Exclusion[] {
  const result: Exclusion[] = [];
  for (const { from, to } of [...exclusions].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (!(from < to)) {
      continue;
    }
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      result.push({ from, to });
    }
  }
  return result;
}

export function addExclusion(exclusions: readonly Exclusion[], added: Exclusion): Exclusion[] {
  return merged([...exclusions, added]);
}

export function moveExclusion(exclusions: readonly Exclusion[], index: number, moved: Exclusion): Exclusion[] {
  return merged(exclusions.map((exclusion, position) => (position === index ? moved : exclusion)));
}

export function removeExclusion(exclusions: readonly Exclusion[], index: number): Exclusion[] {
  return exclusions.filter((_, position) => position !== index);
}
