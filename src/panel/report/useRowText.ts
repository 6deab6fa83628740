import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useMemo } from 'react';
import { oneLine } from '../labels/labelWords';
import { PLAIN_TEXT } from '../plainText';
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
      if (row.falseAlarm) {
        return t('report.suppressed-by', 'Looks like the false alarm of {{time}}: {{why}}', {
          time: dateTimeFormat(row.falseAlarm.from, { timeZone }),
          why: row.incident ? whySentence(row.incident, formats) : '',
          ...PLAIN_TEXT,
        });
      }
      return row.incident ? whySentence(row.incident, formats) : oneLine(row.label?.text ?? '');
    };
    const sentences = new Map(rows.map((row) => [row.key, write(row)]));
    return {
      start: (row) => dateTimeFormat(row.start, { timeZone }),
      why: (row) => sentences.get(row.key) ?? '',
    };
  }, [rows, formats]);
}
