import type { Label } from './label';

/** What was done here and may not have come back from Grafana yet: by id, the label as it is now, null = removed. */
export interface LocalChange {
  label: Label | null;
  /** How many times annotations have come since. */
  refreshes: number;
}

export type LocalChanges = ReadonlyMap<string, LocalChange>;

/** An answer that was under way already may lack the change; the one after it has what there is. */
const REFRESHES_TO_TRUST = 2;

export function withChange(changes: LocalChanges, id: string, label: Label | null): LocalChanges {
  return new Map(changes).set(id, { label, refreshes: 0 });
}

/** Forgets what has come back, and what so many answers have contradicted that somebody else must have changed it. */
export function afterRefresh(changes: LocalChanges, labels: readonly Label[]): LocalChanges {
  const left = new Map<string, LocalChange>();
  const byId = new Map(labels.map((label) => [label.id, label]));
  for (const [id, { label, refreshes }] of changes) {
    const agrees = label === null ? !byId.has(id) : isSame(byId.get(id), label);
    if (!agrees && refreshes + 1 < REFRESHES_TO_TRUST) {
      left.set(id, { label, refreshes: refreshes + 1 });
    }
  }
  return left;
}

/** The labels with what was changed here, earliest first. */
export function applyChanges(labels: readonly Label[], changes: LocalChanges): Label[] {
  const changed = [...changes.values()].flatMap(({ label }) => (label ? [label] : []));
  return [...labels.filter(({ id }) => !changes.has(id)), ...changed].sort((a, b) => a.from - b.from || a.to - b.to);
}

function isSame(a: Label | undefined, b: Label): boolean {
  const said = ({ kind, from, to, text, severity, tags, link }: Label) =>
    JSON.stringify([kind, from, to, text, severity, tags, link]);
  return a !== undefined && said(a) === said(b);
}
