import Papa from 'papaparse';
import type { Label, LabelDraft } from '../../../annotations';
import { escapeFormula } from './escapeFormula';
import { iso, VERSION, type ExchangedIncident } from './fields';

export const JSON_FORMAT = 'isolation-forest-report';
export const LABEL_COLUMNS = ['version', 'kind', 'start', 'end', 'severity', 'text', 'tags', 'link'];
export const INCIDENT_COLUMNS = ['version', 'start', 'end', 'severity', 'peakScore', 'state', 'why'];

/** A label with a kind: what can be written again elsewhere. */
export type ExchangedLabel = LabelDraft;

/** Notes and alerts are others' and stay where they are. */
export function exchangeable(labels: readonly Label[]): ExchangedLabel[] {
  return labels.flatMap(({ kind, from, to, text, severity, tags, link }) =>
    kind ? [{ kind, from, to, text, severity, tags, link }] : []
  );
}

/** RFC 4180, with a header; texts that a spreadsheet would run are escaped. */
export function labelsCsv(labels: readonly ExchangedLabel[]): string {
  return csv(
    LABEL_COLUMNS,
    labels.map(({ kind, from, to, severity, text, tags, link }) => [
      ...[VERSION, kind, iso(from), iso(to), severity ?? ''],
      ...[escapeFormula(text), tags.length > 0 ? JSON.stringify(tags) : '', escapeFormula(link)],
    ])
  );
}

export function incidentsCsv(incidents: readonly ExchangedIncident[]): string {
  return csv(
    INCIDENT_COLUMNS,
    incidents.map(({ start, end, severity, peakScore, state, why }) => [
      ...[VERSION, iso(start), iso(end), severity ?? '', peakScore ?? '', state, escapeFormula(why)],
    ])
  );
}

export function reportJson(labels: readonly ExchangedLabel[], incidents: readonly ExchangedIncident[]): string {
  return `${JSON.stringify(
    {
      format: JSON_FORMAT,
      version: VERSION,
      labels: labels.map(({ from, to, ...rest }) => ({ ...rest, start: iso(from), end: iso(to) })),
      incidents: incidents.map(({ start, end, ...rest }) => ({ ...rest, start: iso(start), end: iso(end) })),
    },
    null,
    2
  )}\n`;
}

function csv(fields: string[], data: Array<Array<string | number>>): string {
  return `${Papa.unparse({ fields, data })}\r\n`;
}
