import type { Label } from '../../annotations';
import type { Exclusion, SuppressionLabels } from '../../detection';
import type { LabelOptions } from '../../options';

/** Stretches that the model doesn't learn from: labelled incidents, and the time for which an alert fired. */
export function notLearntFrom(
  labels: readonly Label[],
  { leaveOutIncidents }: LabelOptions,
  stepMs: number
): Exclusion[] {
  // A label has the row at its end; one of a moment is a step long.
  const stretchOf = ({ from, to }: Label) => ({ from, to: Math.max(from + stepMs, to + 1) });
  return leaveOutIncidents ? labels.filter(isIncident).map(stretchOf) : [];
}

/** What suppression depends on; without false alarms, where it is switched off. */
export function suppressionLabels(labels: readonly Label[], { suppressAlike, kept }: LabelOptions): SuppressionLabels {
  const falseAlarms = suppressAlike ? labels.filter(({ kind }) => kind === 'false-alarm') : [];
  return { falseAlarms, incidents: labels.filter(isIncident), revoked: kept };
}

/** An alert that fired is one as well: nobody has to label it again. */
function isIncident({ kind, source }: Label): boolean {
  return kind === 'incident' || (kind === null && source.origin === 'alert');
}
