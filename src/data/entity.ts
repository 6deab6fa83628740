import { type Labels } from '@grafana/data';
import { isStatusKey } from './statusClass';

/** Labels that tell series of one thing apart by what they measure, not by what they are about. */
const NAMING_KEYS = new Set(['__name__', 'le', 'quantile']);

/**
 * What each series is about, e.g. `lb="a", zone="eu"`: of the labels that say neither the metric nor the status, those
 * that differ between the series. '' where nothing differs or a series has no such label. Same order as given.
 *
 * A label that only some of the series carry tells nothing apart as long as it has one value, so a latency with an extra
 * `job` label still belongs with the requests that lack it.
 */
export function entitiesOf(labelSets: ReadonlyArray<Labels | undefined>): string[] {
  const keys = entityKeys(labelSets);
  return labelSets.map((labels) => entityOf(labels, keys));
}

/** The labels that tell the series apart by what they are about, ascending. */
export function entityKeys(labelSets: ReadonlyArray<Labels | undefined>): string[] {
  const valuesByKey = new Map<string, Set<string>>();
  for (const labels of labelSets) {
    for (const [key, value] of Object.entries(labels ?? {})) {
      if (!NAMING_KEYS.has(key) && !isStatusKey(key)) {
        valuesByKey.set(key, (valuesByKey.get(key) ?? new Set()).add(value));
      }
    }
  }
  return [...valuesByKey.keys()].filter((key) => valuesByKey.get(key)!.size > 1).sort();
}

/** What a series with these labels is about, where series are told apart by these keys. */
export function entityOf(labels: Labels | undefined, keys: readonly string[]): string {
  return keys
    .filter((key) => labels?.[key] !== undefined)
    .map((key) => `${key}=${JSON.stringify(labels![key])}`)
    .join(', ');
}

const PAIR = /([^=]*)=("(?:[^"\\]|\\.)*")(?:, )?/gy;

/** An entity's label values, which is what people call it: `a, eu` of `lb="a", zone="eu"`. */
export function entityName(entity: string): string {
  return [...entity.matchAll(PAIR)].map(([, , value]) => JSON.parse(value)).join(', ');
}
