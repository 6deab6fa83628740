import { detectTimeFormat, parseTime, type TimeFormat } from './parseTime';

/** What a column of times is usually called. */
export const USUAL_TIME_NAMES = ['time', 'timestamp', '@timestamp', 'date', 'datetime', 'ts'];
/** Rows looked at: enough to pass over an odd first row, few enough for large files. */
const SAMPLE_ROWS = 100;

export interface TimeColumn {
  index: number;
  format: TimeFormat;
}

/** The column with a usual name that holds times, or else the first column that does. */
export function findTimeColumn(header: string[], rows: string[][]): TimeColumn | undefined {
  const byName = (index: number) => (USUAL_TIME_NAMES.includes(header[index].trim().toLowerCase()) ? 0 : 1);
  const order = header.map((_, index) => index).sort((a, b) => byName(a) - byName(b) || a - b);
  for (const index of order) {
    const format = formatOf(rows.slice(0, SAMPLE_ROWS).map((row) => row[index] ?? ''));
    if (format) {
      return { index, format };
    }
  }
  return undefined;
}

/** The format that most of the cells have, so that a bad row is reported instead of deciding for all. */
export function formatOf(cells: string[]): TimeFormat | undefined {
  const formats: TimeFormat[] = ['iso', 'epochSeconds', 'epochMilliseconds'];
  const counts = formats.map((format) => cells.filter((cell) => isTime(cell, format)).length);
  const most = Math.max(...counts);
  return most > cells.length / 2 ? formats[counts.indexOf(most)] : undefined;
}

function isTime(cell: string, format: TimeFormat): boolean {
  return detectTimeFormat(cell) === format && !Number.isNaN(parseTime(cell, format));
}
