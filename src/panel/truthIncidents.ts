import type { Stretch } from './chart/overlays/bands';

/** Runs of rows that a label field calls an incident, as stretches from their first to their last row. */
export function truthIncidents(times: Float64Array, labels: Float64Array): Stretch[] {
  const incidents: Stretch[] = [];
  let current: Stretch | null = null;
  labels.forEach((label, row) => {
    if (label !== 1) {
      current = null;
    } else if (current) {
      current.to = times[row];
    } else {
      current = { from: times[row], to: times[row] };
      incidents.push(current);
    }
  });
  return incidents;
}
