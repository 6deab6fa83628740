import type { Annotation } from './annotation';
import type { Label } from './label';
import { readLabel } from './readLabel';

/** A range of time in Unix milliseconds. */
export interface TimeSpan {
  from: number;
  to: number;
}

/**
 * The times for which alerts fired, from the history of their states: Grafana keeps a moment for every change. What fired
 * before the range, or fires still, reaches to the range's end.
 */
export function alertBands(changes: readonly Annotation[], range: TimeSpan): Label[] {
  const byAlert = new Map<string, Annotation[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.alertId, seriesOf(change)]);
    byAlert.set(key, [...(byAlert.get(key) ?? []), change]);
  }
  return [...byAlert.values()].flatMap((ofOne) => bandsOf(ofOne, range));
}

function bandsOf(changes: Annotation[], range: TimeSpan): Label[] {
  const ordered = [...changes].sort((a, b) => a.time - b.time);
  const bands: Label[] = [];
  let open: Label | null = null;
  ordered.forEach((change, index) => {
    if (index === 0 && !isFiring(change.newState) && isFiring(change.prevState)) {
      bands.push({ ...bandOf(change), from: Math.min(range.from, change.time), to: change.time });
    } else if (isFiring(change.newState)) {
      open ??= { ...bandOf(change), to: Math.max(range.to, change.time) };
    } else if (open) {
      bands.push({ ...open, to: change.time });
      open = null;
    }
  });
  return open ? [...bands, open] : bands;
}

function bandOf(change: Annotation): Label {
  // The history can't be changed by anyone.
  return { ...readLabel(change), id: '', text: change.alertName || seriesOf(change) };
}

/** "Alerting", or as it is written where queries fail: "Alerting (NoData)". */
function isFiring(state: string | undefined): boolean {
  return /^(alerting|error)\b/i.test(state ?? '');
}

/** The rule's name and the labels of one of its series; the values behind the last dash differ with every change. */
function seriesOf({ text = '' }: Annotation): string {
  const end = text.lastIndexOf(' - ');
  return end > 0 ? text.slice(0, end) : text;
}
