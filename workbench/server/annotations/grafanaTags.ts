/** A tag as Grafana keeps it: "key:value", or a key alone. */
export interface TagPair {
  key: string;
  value: string;
}

/** Bytes of tags, as JSON, that a Grafana keeps out of the box. */
const MOST_TAG_BYTES = 500;

/** Grafana's reading of tags: what stands behind a second colon is dropped, as are empty keys and repetitions. */
export function parseTagPairs(tags: readonly string[]): TagPair[] {
  const pairs = new Map<string, TagPair>();
  for (const tag of tags) {
    const [key, value = ''] = tag.split(':').map((part) => part.replace(/^ +| +$/g, ''));
    if (key !== '') {
      pairs.set(JSON.stringify([key, value]), { key, value });
    }
  }
  return [...pairs.values()];
}

export function joinTagPair({ key, value }: TagPair): string {
  return value === '' ? key : `${key}:${value}`;
}

export function areTooLong(tags: readonly string[]): boolean {
  const bytes = tags.reduce((sum, tag, index) => sum + Buffer.byteLength(tag) + (index === 0 ? 2 : 3), 2);
  return bytes > MOST_TAG_BYTES;
}
