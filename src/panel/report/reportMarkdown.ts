import { dateTimeFormat, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { formatReport, type Evaluation, type EvaluationReport } from '../../detection';
import { severityName } from '../why/severityName';
import { eventFigures } from './figures';
import type { ReportRow } from './reportRows';
import { stateName } from './stateName';

interface Content {
  title: string;
  evaluation: EvaluationReport | null;
  rows: readonly ReportRow[];
  whyOf: (row: ReportRow) => string;
  timeZone: TimeZone;
}

/** The report for a chat or a ticket. */
export function reportMarkdown({ title, evaluation, rows, whyOf, timeZone }: Content): string {
  const time = (value: number) => dateTimeFormat(value, { timeZone });
  const head = [
    t('report.column.start', 'Start'),
    t('report.column.end', 'End'),
    t('report.column.severity', 'Severity'),
    t('report.column.state', 'State'),
    t('report.column.why', 'Why'),
  ];
  const lines = rows.map((row) => [
    ...[time(row.start), time(row.end), row.severity ? severityName(row.severity) : '–', stateName(row.state)],
    whyOf(row),
  ]);
  return [
    `## ${plain(title)}`,
    ...section(t('report.out-of-sample', 'Out of sample'), evaluation?.outOfSample ?? null),
    ...section(t('report.in-sample', 'In sample'), evaluation?.inSample ?? null),
    [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map(plain).join(' | ')} |`).join('\n'),
  ].join('\n\n');
}

function section(name: string, evaluation: Evaluation | null): string[] {
  if (!evaluation) {
    return [];
  }
  const figures = eventFigures(evaluation).map(({ name: figure, value }) => `- ${figure}: ${value}`);
  return [`### ${name}`, figures.join('\n'), `\`\`\`\n${formatReport(evaluation.classification)}\`\`\``];
}

/** Text that Markdown takes for text: in one line, with what would be markup or HTML escaped. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}
