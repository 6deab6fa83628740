import { formatReport, stepOf, type Evaluation, type ThresholdRule } from '../src/detection';
import { duration, figure, grouped, percent } from './figures';
import { reasonText } from './reasonText';
import type { Backtest, Run } from './runBacktest';
import { isoOf } from './trainingRange';

/** Incidents that are listed; --json has them all. */
const MOST_INCIDENTS = 50;

/** The backtest for people. */
export function reportText(backtest: Backtest): string {
  const { run, compared } = backtest;
  return [summary(backtest), incidentList(run), ...(compared ? [comparison(compared)] : []), evaluations(run)].join(
    '\n'
  );
}

function summary({ dataset, options, trained, run }: Backtest): string {
  const { times, signals } = dataset.table;
  const { detection, decision } = run;
  const learnt = detection.learnt.reduce((count, flag) => count + flag, 0);
  const training =
    `${isoOf(times[trained.first])} to ${isoOf(times[trained.end - 1])}, ` +
    `${grouped(trained.end - trained.first)} rows (--train ${options.train.text}), ${grouped(learnt)} learnt from`;
  const scoring = options.scoring === 'paper' ? 'paper scoring' : 'range-aware scoring';
  const detector =
    run.detector === 'isolation-forest' ? `isolation forest, ${scoring}, seed ${options.seed}` : 'robust baseline';
  const alarms = Number.isFinite(decision.alarmsPerDay)
    ? `; about ${figure(decision.alarmsPerDay)} false alarms a day to be expected`
    : '';
  return lines([
    ['rows', `${grouped(dataset.inputRows)} of ${dataset.source}, every ${duration(stepOf(times))}`],
    ['', `${isoOf(times[0])} to ${isoOf(times[times.length - 1])}`],
    [
      'signals',
      signals
        .map(({ name, role, statusClass }) => `${name} (${role}${statusClass ? ` ${statusClass}` : ''})`)
        .join(', '),
    ],
    ['training', training],
    ['features', `${featureWord(run)}: ${detection.featureNames.join(', ')}`],
    ['detector', detector],
    ['threshold', `${decision.threshold.toFixed(3)} (${ruleText(options.threshold)}${alarms})`],
    [
      'anomalous',
      `${grouped(decision.anomalousRows)} of ${grouped(decision.scoredRows)} scored rows, in ${counted(decision.incidents.length, 'incident')}`,
    ],
  ]);
}

/** The set, and why another one was taken than was asked for. */
function featureWord({ features, detection }: Run): string {
  const { featureKind, featureFallback } = detection;
  if (featureFallback) {
    const { rows, requiredRows } = featureFallback;
    return `raw (${grouped(rows)} rows are too few for features of traffic, at least ${grouped(requiredRows)})`;
  }
  return featureKind === 'column' ? 'traffic, of a single column' : features.set;
}

function ruleText(rule: ThresholdRule): string {
  switch (rule.kind) {
    case 'outOfBag':
      return 'auto';
    case 'contamination':
      return `contamination ${rule.contamination}`;
    case 'quantile':
      return `quantile ${rule.quantile} of the training scores`;
    case 'alarmsPerDay':
      return `${rule.alarmsPerDay} false alarms a day`;
    case 'fixed':
      return `score ${rule.score}`;
  }
}

function incidentList({ decision }: Run): string {
  const { incidents } = decision;
  if (incidents.length === 0) {
    return 'No incident.\n';
  }
  const rows = incidents
    .slice(0, MOST_INCIDENTS)
    .map(({ start, end, peakScore, severity, why }) => [
      isoOf(start),
      isoOf(end),
      severity,
      peakScore.toFixed(2),
      reasonText(why),
    ]);
  const more = incidents.length - MOST_INCIDENTS;
  return table(['incident from', 'to', 'severity', 'peak', 'why'], rows) + (more > 0 ? `and ${more} more\n` : '');
}

/** The figures of an evaluation, most telling first: ROC-AUC may be 0.9 at dozens of false alarms a day. */
const FIGURES: Array<[string, (evaluation: Evaluation) => string]> = [
  ['incidents caught', ({ events }) => `${events.caught} of ${events.events} (${percent(events.recall)})`],
  ['false alarms a day', ({ events }) => figure(events.falseAlarmsPerDay)],
  ['median delay, minutes', ({ events }) => figure(events.medianDelay)],
  [
    'alarms that are true',
    ({ events }) => `${events.alarms - events.falseAlarms} of ${events.alarms} (${percent(events.precision)})`,
  ],
  [
    'median lead time, minutes',
    ({ events }) => `${figure(events.medianLeadTime)} (of ${events.leadTimes.length} announced)`,
  ],
  ['F1 of rows', ({ classification }) => classification.classes[1].f1Score.toFixed(2)],
  ['average precision', ({ averagePrecision }) => decimal(averagePrecision)],
  ['ROC-AUC', ({ rocAuc }) => decimal(rocAuc)],
];

function evaluations({ report }: Run): string {
  if (!report) {
    return 'No labels, so nothing to judge by; --label COLUMN names a column of 1/0.\n';
  }
  return [
    evaluationText('Out of sample: rows outside of the training window', report.outOfSample),
    evaluationText('In sample: rows of the training window', report.inSample),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function evaluationText(title: string, evaluation: Evaluation | null): string {
  if (!evaluation) {
    return '';
  }
  const { confusion, classification, events } = evaluation;
  const heading = `${title} (${grouped(evaluation.rows)})\n`;
  if (events.events === 0 && events.alarms === 0) {
    return `${heading}No incident there, and no alarm.\n`;
  }
  return [
    heading,
    lines(FIGURES.map(([name, text]) => [name, text(evaluation)])),
    table(
      ['rows', 'flagged', 'not flagged'],
      [
        ['anomaly', grouped(confusion.truePositives), grouped(confusion.falseNegatives)],
        ['normal', grouped(confusion.falsePositives), grouped(confusion.trueNegatives)],
      ]
    ),
    formatReport(classification),
  ].join('\n');
}

function comparison(runs: Run[]): string {
  const header = ['', ...runs.map(({ detector }) => detector)];
  const rows = [
    ['threshold', ...runs.map(({ decision }) => decision.threshold.toFixed(3))],
    ['incidents', ...runs.map(({ decision }) => grouped(decision.incidents.length))],
    ['anomalous rows', ...runs.map(({ decision }) => grouped(decision.anomalousRows))],
    ...FIGURES.map(([name, text]) => [name, ...runs.map((run) => judged(run, text))]),
  ];
  const judgedOn = runs[0].report?.outOfSample ? ' (judged out of sample)' : '';
  return `Side by side${judgedOn}\n${table(header, rows)}`;
}

function judged({ report }: Run, text: (evaluation: Evaluation) => string): string {
  const evaluation = report?.outOfSample ?? report?.inSample;
  return evaluation ? text(evaluation) : '–';
}

function counted(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
}

function decimal(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '–';
}

function lines(pairs: string[][]): string {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('');
}

function table(header: string[], rows: string[][]): string {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const line = (cells: string[]) =>
    `${cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd()}\n`;
  return [header, ...rows].map(line).join('');
}
