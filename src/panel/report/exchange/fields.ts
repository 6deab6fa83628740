import { LABEL_KINDS, safeLink, SEVERITIES, type LabelDraft } from '../../../annotations';
import type { ReportRow, RowState } from '../reportRows';
import type { ExchangeProblem } from './exchangeProblem';

export const VERSION = 1;

/** An incident of a report as files have it. */
export interface ExchangedIncident {
  start: number;
  end: number;
  severity: NonNullable<ReportRow['severity']> | null;
  peakScore: number | null;
  state: RowState;
  why: string;
}

const STATES: RowState[] = ['unlabelled', 'confirmed', 'falseAlarm', 'explained', 'suppressed', 'missed'];
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads the fields of one record, and notes every problem with where it is. */
export class FieldReader {
  constructor(
    private readonly record: Record<string, unknown>,
    private readonly row: number,
    private readonly problems: ExchangeProblem[]
  ) {}

  text(column: string): string {
    const value = this.record[column] ?? '';
    return typeof value === 'string' ? value : this.refuse(column, 'a text', '');
  }

  time(column: string): number {
    const text = String(this.record[column] ?? '');
    const time = ISO.test(text) ? Date.parse(text) : NaN;
    return Number.isFinite(time) ? time : this.refuse(column, 'a time such as 2026-01-05T20:00:00Z', 0);
  }

  oneOf<T extends string>(column: string, words: readonly T[]): T {
    return words.find((word) => word === this.record[column]) ?? this.refuse(column, words.join(', '), words[0]);
  }

  /** Null where there is none. */
  optional<T extends string>(column: string, words: readonly T[]): T | null {
    const value = this.record[column] ?? '';
    return value === '' ? null : this.oneOf(column, words);
  }

  tags(column: string): string[] {
    const value = this.record[column] ?? '';
    const list: unknown = typeof value === 'string' ? parsed(value === '' ? '[]' : value) : value;
    return Array.isArray(list) && list.every((tag) => typeof tag === 'string')
      ? list
      : this.refuse(column, 'a JSON list of texts such as ["checkout"]', []);
  }

  score(column: string): number | null {
    const value = this.record[column] ?? '';
    const score = value === '' ? null : Number(value);
    return score === null || (score >= 0 && score <= 1) ? score : this.refuse(column, 'a number from 0 to 1', null);
  }

  link(column: string): string {
    const text = this.text(column);
    return text === '' ? '' : (safeLink(text) ?? this.refuse(column, 'an address with http or https', ''));
  }

  /** The version of the format: another one may mean something else by the same words. */
  version(): void {
    if (String(this.record.version) !== String(VERSION)) {
      this.refuse('version', String(VERSION), VERSION);
    }
  }

  refuse<T>(column: string, expected: string, instead: T): T {
    const value = this.record[column];
    const received = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    this.problems.push({ row: this.row, column, received, expected });
    return instead;
  }
}

export function readLabelFields(fields: FieldReader): LabelDraft {
  const draft = {
    kind: fields.oneOf('kind', LABEL_KINDS),
    from: fields.time('start'),
    to: fields.time('end'),
    severity: fields.optional('severity', SEVERITIES),
    text: fields.text('text'),
    tags: fields.tags('tags'),
    link: fields.link('link'),
  };
  if (draft.to < draft.from) {
    fields.refuse('end', 'a time that is not before the start', 0);
  }
  return draft;
}

export function readIncidentFields(fields: FieldReader): ExchangedIncident {
  const incident = {
    start: fields.time('start'),
    end: fields.time('end'),
    severity: fields.optional('severity', SEVERITIES),
    peakScore: fields.score('peakScore'),
    state: fields.oneOf('state', STATES),
    why: fields.text('why'),
  };
  if (incident.end < incident.start) {
    fields.refuse('end', 'a time that is not before the start', 0);
  }
  return incident;
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
