import type { Severity } from '../detection';
import { LABEL_KINDS, SEVERITIES, type LabelKind } from './label';

/** Marks the annotations that this plugin wrote. */
export const PLUGIN_TAG = 'isolation-forest';

const SEVERITY_PREFIX = 'severity:';

/** What others write for the same: tags in lower case, with spaces for dashes and underscores. */
const ALIASES: Record<string, LabelKind> = {
  outage: 'incident',
  'false positive': 'false-alarm',
  deployment: 'deploy',
  release: 'deploy',
  rollout: 'deploy',
};

const KIND_OF_TAG = new Map<string, LabelKind>([
  ...LABEL_KINDS.map((kind) => [normalised(kind), kind] as const),
  ...Object.entries(ALIASES),
]);

/** What tags say of a label, and the tags that say nothing of it. */
export interface TagMeaning {
  kind: LabelKind | null;
  severity: Severity | null;
  isOurs: boolean;
  tags: string[];
}

/** Grafana's editor adds tags at the end: where several tags name a kind or a severity, the last one counts. */
export function readTags(all: readonly string[]): TagMeaning {
  const meaning: TagMeaning = { kind: null, severity: null, isOurs: all.includes(PLUGIN_TAG), tags: [] };
  for (const tag of all) {
    const kind = KIND_OF_TAG.get(normalised(tag));
    const severity = severityOf(tag);
    meaning.kind = kind ?? meaning.kind;
    meaning.severity = severity ?? meaning.severity;
    // Only what `writeTags` puts back may be taken away; an alias stays among the person's own.
    if (tag !== PLUGIN_TAG && tag !== kind && !severity) {
      meaning.tags.push(tag);
    }
  }
  return meaning;
}

/** The tags that say it all, in a fixed order, each once. */
export function writeTags(options: { kind: LabelKind; severity: Severity | null; tags: readonly string[] }): string[] {
  const { kind, severity, tags } = options;
  // A tag that names another kind would win over the chosen one.
  const own = tags.map((tag) => tag.trim()).filter((tag) => tag !== '' && isOwnTag(tag, kind));
  const fixed = [PLUGIN_TAG, kind, ...(severity ? [SEVERITY_PREFIX + severity] : [])];
  return [...new Set([...fixed, ...own])];
}

function isOwnTag(tag: string, kind: LabelKind): boolean {
  const named = KIND_OF_TAG.get(normalised(tag));
  return (named === undefined || named === kind) && severityOf(tag) === null;
}

function severityOf(tag: string): Severity | null {
  const name = tag.startsWith(SEVERITY_PREFIX) ? tag.slice(SEVERITY_PREFIX.length) : '';
  return SEVERITIES.find((severity) => severity === name) ?? null;
}

function normalised(tag: string): string {
  return tag
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ');
}

/** Bytes of tags that Grafana keeps unless its configuration says otherwise: as JSON, brackets, quotes and commas included. */
export const MOST_TAG_BYTES = 500;

/** How many bytes Grafana counts for the tags. */
export function tagBytes(tags: readonly string[]): number {
  return tags.reduce((bytes, tag, index) => bytes + new Blob([tag]).size + (index === 0 ? 2 : 3), 2);
}

/** Grafana reads a tag as "key:value" and drops what stands behind a second colon. */
export function isLossyTag(tag: string): boolean {
  return tag.split(':').length > 2;
}
