import { t } from '@grafana/i18n';
import type { Message } from './messages';
import { PLAIN_TEXT } from './plainText';

/** A finding of the data layer: its code, its figures, and plain English for codes that have no text of their own here. */
interface Problem {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** Why there are no training rows. */
export function trainingMessage(problem: Problem): Message {
  const words = { ...problem.details, ...PLAIN_TEXT };
  switch (problem.code) {
    case 'window-reversed':
      return {
        title: t('problem.reversed', 'The training window ends before it starts'),
        advice: t('problem.reversed-advice', 'Swap its start and end, or pick it on the chart.'),
      };
    case 'window-empty':
      return {
        title: t('problem.empty', 'The training window has no length'),
        advice: t('problem.empty-advice', 'Choose a later end, or pick it on the chart.'),
      };
    case 'window-in-future':
      return {
        title: t('problem.future', 'The training window lies in the future'),
        advice: t('problem.future-advice', 'Choose one that has passed, or pick it on the chart.'),
      };
    case 'window-unparsable':
      return {
        title: t('problem.unparsable', "The training window from {{from}} to {{to}} can't be read", words),
        advice: t('problem.unparsable-advice', 'Expected are times such as now-7d/d or 2025-01-31 08:00.'),
      };
    case 'window-bad-percent':
      return {
        title: t('problem.percent', 'The first {{percent}} % of the rows are no training window', words),
        advice: t('problem.percent-advice', 'Expected is more than 0 and at most 100.'),
      };
    case 'window-bad-weeks':
      return {
        title: t('problem.weeks', 'The same weekday over {{weeks}} weeks is no training window', words),
        advice: t('problem.weeks-advice', 'Expected is a whole number from 1 to 12.'),
      };
    case 'window-without-variable':
      return {
        title: t('problem.variable', 'The training window has no time for {{template}}', words),
        advice: t(
          'problem.variable-advice',
          'Expected is a dashboard variable with a time such as now-7d or 2025-01-31 08:00. Add the variable, or name another.'
        ),
      };
    case 'window-without-annotation':
      return {
        title: t('problem.annotation', 'No annotation has the tag {{tag}}', words),
        advice: t('problem.annotation-advice', 'Annotate a stretch of normal traffic with it, or choose another tag.'),
      };
    case 'window-without-rows':
    case 'no-rows':
      return {
        title: t('problem.no-rows', 'The training window has no rows'),
        advice: t('problem.no-rows-advice', 'Choose one that has data; the data source may not keep rows for so long.'),
      };
    case 'window-all-excluded':
      return {
        title: t('problem.all-excluded', "The exclusions leave none of the training window's {{rows}} rows", words),
        advice: t('problem.all-excluded-advice', 'Remove one, or choose a longer window.'),
      };
    default:
      return { title: t('problem.training', 'No training rows'), advice: reasonText(problem) };
  }
}

/** Why the panel's queries can't be asked for another range than the loaded one. */
export function reasonText({ code, message, details }: Problem): string {
  const words = { ...details, ...PLAIN_TEXT };
  switch (code) {
    case 'no-request':
      return t('reason.no-request', 'The panel has no query to ask; add one, or train on the loaded rows.');
    case 'dashboard-data-source':
      return t(
        'reason.dashboard',
        "Query {{refId}} repeats another panel's rows, whatever the range; query the data source instead.",
        words
      );
    case 'public-dashboard':
      return t('reason.public', 'A public dashboard answers for its own time range only; train on the loaded rows.');
    case 'snapshot':
      return t('reason.snapshot', 'A snapshot holds its own time range only; train on the loaded rows.');
    case 'streaming-only':
      return t('reason.streaming', 'The data source streams new rows and has no past; train on the loaded rows.');
    case 'no-answer':
      return t('reason.no-answer', 'The data source ended without an answer; refresh the dashboard.');
    case 'range-ignored':
      return t(
        'reason.ignored',
        'The data source answers for its own time range, whatever it is asked for; train on the loaded rows.'
      );
    case 'shape-differs':
      return t(
        'reason.shape',
        'For another range the queries give other series (missing: {{missing}}; more: {{added}}). Move what transformations do into the queries.',
        words
      );
    default:
      // The data source's own words, or those of an error that nobody foresaw.
      return message;
  }
}
