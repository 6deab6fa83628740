import { type Labels } from '@grafana/data';

export interface SeriesIdentity {
  refId?: string;
  frameName?: string;
  fieldName: string;
  labels?: Labels;
}

/**
 * An id that stays the same over refreshes and time ranges: `A:Value{code="200",lb="a"}`. It is made of what the data
 * source sends alone, so renaming a series in the panel doesn't change it. The frame's name takes part only where there
 * are no labels, because with labels it repeats them.
 */
export function seriesId({ refId, frameName, fieldName, labels }: SeriesIdentity): string {
  const pairs = Object.entries(labels ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (pairs.length > 0) {
    return `${refId ?? ''}:${fieldName}{${pairs.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(',')}}`;
  }
  return [refId ?? '', ...(frameName ? [frameName] : []), fieldName].join(':');
}

/** Makes ids unique by counting repetitions up in the order given: `a`, `a#2`, `a#3`. */
export function uniqueIds(ids: readonly string[]): string[] {
  const taken = new Set(ids);
  const seen = new Set<string>();
  return ids.map((id) => {
    let unique = id;
    for (let count = 2; seen.has(unique) || (unique !== id && taken.has(unique)); count++) {
      unique = `${id}#${count}`;
    }
    seen.add(unique);
    return unique;
  });
}
