import Papa from 'papaparse';
import type { LabelDraft } from '../../../annotations';
import { unescapeFormula } from './escapeFormula';
import type { ExchangeProblem } from './exchangeProblem';
import { FieldReader, readIncidentFields, readLabelFields, VERSION, type ExchangedIncident } from './fields';
import { INCIDENT_COLUMNS, JSON_FORMAT, LABEL_COLUMNS } from './writeFiles';

export type ReadResult =
  { ok: true; labels: LabelDraft[]; incidents: ExchangedIncident[] } | { ok: false; problems: ExchangeProblem[] };

/** A file that labels or incidents were exported to. Either all of it is understood, or nothing is taken. */
export function readFile(text: string): ReadResult {
  const content = text.replace(/^\uFEFF/, '');
  return /^\s*[{[]/.test(content) ? readJson(content) : readCsv(content);
}

function readCsv(text: string): ReadResult {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text, {
    ...{ header: true, skipEmptyLines: true, ...dialectOf(text) },
    transform: unescapeFormula,
  });
  const columns = meta.fields ?? [];
  const isOf = (expected: string[]) => expected.every((column) => columns.includes(column));
  if (!isOf(LABEL_COLUMNS) && !isOf(INCIDENT_COLUMNS)) {
    const expected = `the columns ${LABEL_COLUMNS.join(', ')} or ${INCIDENT_COLUMNS.join(', ')}`;
    return { ok: false, problems: [{ row: 1, column: '1', received: columns.join(', '), expected }] };
  }
  const problems: ExchangeProblem[] = errors.map(({ row, message }) => ({
    ...{
      row: (row ?? 0) + 2,
      column: columns[0],
      received: message,
      expected: 'a row with as many cells as the header',
    },
  }));
  // The header is row 1.
  const readers = data.map((record, index) => new FieldReader(record, index + 2, problems));
  readers.forEach((reader) => reader.version());
  const labels = isOf(LABEL_COLUMNS) ? readers.map(readLabelFields) : [];
  const incidents = isOf(LABEL_COLUMNS) ? [] : readers.map(readIncidentFields);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, labels, incidents };
}

/** By the header, whose words are known: guessed from texts, it may be anything. */
function dialectOf(text: string): { delimiter: string; newline: '\r\n' | '\n' } {
  const [head] = text.split('\n', 1);
  const delimiter = [';', '\t'].find((one) => head.split(one).length > head.split(',').length) ?? ',';
  return { delimiter, newline: head.endsWith('\r') ? '\r\n' : '\n' };
}

function readJson(text: string): ReadResult {
  const whole = (column: string, received: string, expected: string): ReadResult => ({
    ...{ ok: false, problems: [{ row: null, column, received, expected }] },
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return whole('JSON', error instanceof Error ? error.message : String(error), 'a whole file');
  }
  const { format, version, labels = [], incidents = [] } = isRecord(content) ? content : {};
  if (format !== JSON_FORMAT) {
    return whole('format', String(format), JSON_FORMAT);
  }
  if (version !== VERSION) {
    return whole('version', String(version), String(VERSION));
  }
  if (!Array.isArray(labels) || !Array.isArray(incidents)) {
    return whole(Array.isArray(labels) ? 'incidents' : 'labels', 'something else', 'a list');
  }
  const problems: ExchangeProblem[] = [];
  const readers = (list: unknown[]) =>
    list.map((item, index) => new FieldReader(isRecord(item) ? item : {}, index + 1, problems));
  const result = {
    labels: readers(labels).map(readLabelFields),
    incidents: readers(incidents).map(readIncidentFields),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...result };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
