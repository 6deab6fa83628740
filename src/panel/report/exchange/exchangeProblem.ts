import { t } from '@grafana/i18n';
import { PLAIN_TEXT } from '../../plainText';

/** What keeps a file from being read: where, what was found, what was expected. */
export interface ExchangeProblem {
  /** The row of a CSV (the header is row 1) or the place in a JSON; null = the file as a whole. */
  row: number | null;
  /** The column's or the property's name. */
  column: string;
  received: string;
  expected: string;
}

const MOST_CHARACTERS = 60;

export function problemText({ row, column, received, expected }: ExchangeProblem): string {
  const shown = received.length > MOST_CHARACTERS ? `${received.slice(0, MOST_CHARACTERS)}…` : received;
  const words = { row, column, received: shown, expected, ...PLAIN_TEXT };
  return row === null
    ? t('exchange.whole', '{{column}}: found "{{received}}"; expected {{expected}}.', words)
    : t('exchange.row', 'Row {{row}}, column {{column}}: found "{{received}}"; expected {{expected}}.', words);
}
