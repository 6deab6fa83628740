import type { ClassificationReport, ReportLine } from './classificationReport';

const COLUMN_WIDTH = 9;

/**
 * A classification report as text, character by character what scikit-learn 1.9.1's classification_report prints.
 *
 * @param digits decimal places, default 2
 */
export function formatReport(report: ClassificationReport, digits = 2): string {
  const averages = [report.macroAverage, report.weightedAverage];
  const nameWidth = Math.max(digits, ...[...report.classes, ...averages].map((line) => line.name.length));
  const row = (name: string, cells: string[]) =>
    `${name.padStart(nameWidth)} ${cells.map((cell) => ` ${cell.padStart(COLUMN_WIDTH)}`).join('')}\n`;
  const lineRow = ({ name, precision, recall, f1Score, support }: ReportLine) =>
    row(name, [...[precision, recall, f1Score].map((value) => toFixedEven(value, digits)), String(support)]);
  const total = String(report.macroAverage.support);
  return [
    row('', ['precision', 'recall', 'f1-score', 'support']),
    '\n',
    ...report.classes.map(lineRow),
    '\n',
    row('accuracy', ['', '', toFixedEven(report.accuracy, digits), total]),
    ...averages.map(lineRow),
  ].join('');
}

/** toFixed, with exact ties to the even digit as Python has them: 0.125 → 0.12, where toFixed says 0.13. */
function toFixedEven(value: number, digits: number): string {
  // Only odd multiples of 2^−(digits + 1) are exactly half way between two decimals.
  const isTie = Math.abs((value * 2 ** (digits + 1)) % 2) === 1;
  if (!isTie) {
    return value.toFixed(digits);
  }
  const below = Math.floor(value * 10 ** digits);
  return ((below % 2 === 0 ? below : below + 1) / 10 ** digits).toFixed(digits);
}
