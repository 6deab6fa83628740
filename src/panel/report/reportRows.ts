import type { Label } from '../../annotations';
import { overlap, type JudgedIncident, type LabelledStretch, type Severity } from '../../detection';
import type { Verdicts } from '../verdicts';

/** What became of an incident, in the words of the report. */
export type RowState = 'unlabelled' | 'confirmed' | 'falseAlarm' | 'explained' | 'suppressed' | 'missed';

/** One incident of the report: detected, suppressed, or labelled and not detected. */
export interface ReportRow {
  key: string;
  /** Unix milliseconds of the first and the last row. */
  start: number;
  end: number;
  state: RowState;
  /** Null for what was missed. */
  incident: JudgedIncident | null;
  severity: Severity | null;
  /** What was suppressed looks like it. */
  falseAlarm: LabelledStretch | null;
  /** Set for what was missed: what a person says of it. */
  label: Label | null;
}

/**
 * All incidents of the shown time, the earliest first: those detected, those suppressed, and labelled ones that nothing was
 * detected of.
 *
 * @param isTrue whether a truth series calls some row of a stretch an incident
 */
export function reportRows(
  { incidents, suppressed }: Pick<Verdicts, 'incidents' | 'suppressed'>,
  labels: readonly Label[],
  isTrue: (start: number, end: number) => boolean = () => false
): ReportRow[] {
  const detected = incidents.map((incident) => ({
    ...rowOf(incident),
    state: stateOf(incident, labels, isTrue),
    falseAlarm: null,
  }));
  const hidden = suppressed.map(({ incident, falseAlarm }) => ({
    ...rowOf(incident),
    state: 'suppressed' as const,
    falseAlarm,
  }));
  const spans = incidents.map(({ start, end }) => ({ from: start, to: end }));
  const missed = labels
    .filter((label) => label.kind === 'incident' && !spans.some((span) => overlap(span, label)))
    .map((label, index) => ({
      key: `missed ${label.id} ${label.from} ${index}`,
      ...{ start: label.from, end: label.to, state: 'missed' as const },
      ...{ incident: null, severity: label.severity, falseAlarm: null, label },
    }));
  return [...detected, ...hidden, ...missed].sort((a, b) => a.start - b.start || a.end - b.end);
}

function rowOf(incident: JudgedIncident): Omit<ReportRow, 'state' | 'falseAlarm'> {
  const { start, end, severity } = incident;
  return { key: `incident ${start}`, start, end, incident, severity, label: null };
}

function stateOf(
  { start, end }: JudgedIncident,
  labels: readonly Label[],
  isTrue: (start: number, end: number) => boolean
): RowState {
  const kinds = labels.filter((label) => overlap({ from: start, to: end }, label)).map(({ kind }) => kind);
  if (kinds.includes('incident') || isTrue(start, end)) {
    return 'confirmed';
  }
  if (kinds.includes('false-alarm')) {
    return 'falseAlarm';
  }
  return kinds.some((kind) => kind !== null) ? 'explained' : 'unlabelled';
}
