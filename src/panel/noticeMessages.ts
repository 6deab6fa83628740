import { dateTimeFormat, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { intervalText, type Notice } from '../data';
import type { Message } from './messages';
import { PLAIN_TEXT } from './plainText';
import { reasonText } from './trainingMessages';
import type { LinkProblem } from './window/useWindowEditing';

/** What was repaired or left out, in the reader's language. */
export function noticeMessage({ code, message, details }: Notice, timeZone: TimeZone): Message {
  const words = { ...details, ...PLAIN_TEXT };
  switch (code) {
    case 'frames-without-time':
      return {
        title: t('notice.frames', '{{count}} frames without times were left out.', words),
        advice: t('notice.frames-advice', 'Change the format of their query to time series.'),
      };
    case 'unreadable-times':
      return {
        title: t('notice.times', '{{count}} rows without a readable time were left out.', words),
        advice: t('notice.times-advice', 'Expected are numbers or ISO 8601.'),
      };
    case 'duplicate-times':
      return {
        title: t('notice.duplicates', '{{count}} rows were replaced by later rows of the same time.', words),
        advice: t('notice.duplicates-advice', 'Aggregate the query by time, or by one label more.'),
      };
    case 'infinite-values':
      return {
        title: t('notice.infinite', '{{count}} infinite values count as missing.', words),
        advice: t('notice.infinite-advice', 'Often a division by 0 in the query.'),
      };
    case 'signal-without-values':
      return {
        title: t('notice.empty-signal', '{{name}} has no number in any row and is not used.', words),
        advice: t('notice.empty-signal-advice', 'Check its query.'),
      };
    case 'status-class-filled':
      return {
        title:
          'name' in details
            ? t('notice.class-filled', '{{name}} counts as 0 where other status classes were counted.', words)
            : t('notice.classes-filled', '{{count}} missing counts of a status class count as 0.', words),
        advice: '',
      };
    case 'resampled':
      return {
        title: t('notice.resampled', 'The series are sampled differently; they were averaged over steps of {{step}}.', {
          step: intervalText(Number(details.stepMs)),
          ...PLAIN_TEXT,
        }),
        advice: t('notice.resampled-advice', 'Give all queries the same Min interval.'),
      };
    case 'several-truth-fields':
      return {
        title: t('notice.truths', 'There are several fields of true incidents; not used: {{names}}.', words),
        advice: t('notice.truths-advice', 'Give the others the role "Not used".'),
      };
    case 'step-coarsened':
      return {
        title: t('notice.coarsened', 'More than {{rows}} rows at a step of {{model}}: the step is {{asked}}.', {
          rows: Number(details.maxRows).toLocaleString(),
          model: intervalText(Number(details.modelMs)),
          asked: intervalText(Number(details.askedMs)),
          ...PLAIN_TEXT,
        }),
        advice: t('notice.coarsened-advice', 'Choose a shorter range or window, or a coarser model step.'),
      };
    case 'step-coarser-than-asked':
      return {
        title: t('notice.coarser', 'Asked at a step of {{asked}}, the data source gave one of {{received}}.', {
          asked: intervalText(Number(details.askedMs)),
          received: intervalText(Number(details.receivedMs)),
          ...PLAIN_TEXT,
        }),
        advice: t('notice.coarser-advice', 'It has no finer rows of that time. Set the model step to what it has.'),
      };
    case 'step-not-pinned':
      return {
        title: t('notice.not-pinned', 'Only the loaded rows are judged: verdicts may change with the zoom.'),
        advice: reasonText({ code: String(details.reason), message, details }),
      };
    case 'window-cut-short':
      return {
        title: t('notice.cut-short', 'The training window has rows from {{first}} to {{last}} only.', {
          first: dateTimeFormat(Number(details.first), { timeZone }),
          last: dateTimeFormat(Number(details.last), { timeZone }),
          ...PLAIN_TEXT,
        }),
        advice: t(
          'notice.cut-short-advice',
          'The data source keeps none before, or has none yet. Choose a window that it has rows of.'
        ),
      };
    case 'annotations-not-loaded':
      return {
        title: t('notice.annotations', 'Annotations outside of the time range are not known: {{reason}}', words),
        advice: t('notice.annotations-advice', 'Exclude such stretches by hand, or load a longer range.'),
      };
  }
}

/** Why the training window of a link is not in use. */
export function linkMessage({ reason }: LinkProblem): Message {
  const title = t('link.title', "The link's training window can't be used.");
  switch (reason) {
    case 'not-json':
      return { title, advice: t('link.not-json', 'It was cut off or changed: copy the whole link again.') };
    case 'other-version':
      return { title, advice: t('link.version', 'Another version of this panel made it: pick the window again.') };
    case 'bad-window':
      return { title, advice: t('link.window', 'It names no window: pick one again.') };
    case 'bad-exclusions':
      return {
        title,
        advice: t('link.exclusions', 'Its exclusions are not stretches of time: pick the window again.'),
      };
  }
}
