import { dateTimeFormat } from '@grafana/data';
import { useMemo } from 'react';
import { oneLine } from '../labels/labelWords';
import { suppressedText } from '../labels/suppressedText';
import { whySentence, type WhyFormats } from '../why/whyText';
import type { ReportRow } from './reportRows';

export interface RowText {
  start: (row: ReportRow) => string;
  why: (row: ReportRow) => string;
}

/** What a row says in words: others' texts in one line, and as the text that they are. */
export function useRowText(rows: readonly ReportRow[], formats: WhyFormats): RowText {
  return useMemo(() => {
    const { timeZone } = formats;
    const write = (row: ReportRow) => {
      if (!row.incident) {
        return oneLine(row.label?.text ?? '');
      }
      return row.falseAlarm
        ? suppressedText(row.incident, row.falseAlarm, formats)
        : whySentence(row.incident, formats);
    };
    const sentences = new Map(rows.map((row) => [row.key, write(row)]));
    return {
      start: (row) => dateTimeFormat(row.start, { timeZone }),
      why: (row) => sentences.get(row.key) ?? '',
    };
  }, [rows, formats]);
}
