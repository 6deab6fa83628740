import type { TimeSpan } from './alertBands';
import type { Label } from './label';

/**
 * What the labels say of a detected incident: `caught` = a true one, `false-alarm`, `explained` = maintenance, a deploy or a
 * known good time, `unlabelled` = nothing.
 */
export type IncidentState = 'caught' | 'false-alarm' | 'explained' | 'unlabelled';

export interface LabelMatch {
  /** One an incident, in their order. */
  incidents: IncidentState[];
  /** Labelled incidents that overlap a detected one, and those that don't: by their place among the labels. */
  caught: Set<number>;
  missed: Set<number>;
}

/** Holds detections against labels; both ends of a stretch belong to it. */
export function matchLabels(incidents: readonly TimeSpan[], labels: readonly Label[]): LabelMatch {
  const caught = new Set<number>();
  const missed = new Set<number>();
  labels.forEach((label, index) => {
    if (label.kind === 'incident') {
      (incidents.some((incident) => overlap(incident, label)) ? caught : missed).add(index);
    }
  });
  return { incidents: incidents.map((incident) => stateOf(incident, labels)), caught, missed };
}

function stateOf(incident: TimeSpan, labels: readonly Label[]): IncidentState {
  const kinds = new Set(labels.filter((label) => overlap(incident, label)).map(({ kind }) => kind));
  kinds.delete(null);
  if (kinds.size === 0) {
    return 'unlabelled';
  }
  return kinds.has('incident') ? 'caught' : kinds.has('false-alarm') ? 'false-alarm' : 'explained';
}

export function overlap(a: TimeSpan, b: TimeSpan): boolean {
  return a.from <= b.to && b.from <= a.to;
}
