import type { DataFrame } from '@grafana/data';
import { alertBands, type TimeSpan } from './alertBands';
import { annotationRows } from './annotationRows';
import type { Label } from './label';
import { readLabel } from './readLabel';
import { withoutTwins } from './twins';

/** What the annotations of a panel's data say: earliest first, each once however many queries brought it, and without twins. */
export function readLabels(frames: readonly DataFrame[], range: TimeSpan): Label[] {
  const rows = annotationRows(frames);
  const isChange = ({ newState = '' }: { newState?: string }) => newState !== '';
  const bands = alertBands(rows.filter(isChange), range);
  const labels = new Map<string, Label>();
  for (const label of [...rows.filter((row) => !isChange(row)).map(readLabel), ...bands]) {
    labels.set(keyOf(label), label);
  }
  return withoutTwins([...labels.values()]).sort((a, b) => a.from - b.from || a.to - b.to);
}

function keyOf({ id, from, to, text, kind }: Label): string {
  return id === '' ? JSON.stringify([from, to, kind, text]) : `id ${id}`;
}
