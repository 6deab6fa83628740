import type { Severity } from '../../detection';
import type { ReportRow, RowState } from './reportRows';

export type SortColumn = 'start' | 'duration' | 'severity' | 'score' | 'state';

export interface SortOrder {
  column: SortColumn;
  descending: boolean;
}

const SEVERITIES: Severity[] = ['minor', 'major', 'critical'];
const STATES: RowState[] = ['unlabelled', 'missed', 'confirmed', 'falseAlarm', 'suppressed', 'explained'];

/** Rows in another order; equal ones stay in the order of time. */
export function sortRows(rows: readonly ReportRow[], { column, descending }: SortOrder): ReportRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * (valueOf(a, column) - valueOf(b, column)) || a.start - b.start);
}

function valueOf({ start, end, severity, incident, state }: ReportRow, column: SortColumn): number {
  switch (column) {
    case 'start':
      return start;
    case 'duration':
      return end - start;
    case 'severity':
      // Equal severities by area: the worst is really the worst.
      return (severity ? SEVERITIES.indexOf(severity) : -1) + (incident ? 1 - 1 / (1 + incident.area) : 0);
    case 'score':
      return incident?.peakScore ?? -1;
    case 'state':
      return STATES.indexOf(state);
  }
}
