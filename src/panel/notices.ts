import { dateTimeFormat, systemDateFormats, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Cancelled } from './entities/Cancelled';
import { entityTitle } from './entities/entityTitle';
import { detectionMessage, type Message } from './messages';
import { linkMessage, noticeMessage } from './noticeMessages';
import { PLAIN_TEXT } from './plainText';
import { trainingMessage } from './trainingMessages';
import type { DetectionState } from './useDetection';
import type { LinkProblem } from './window/useWindowEditing';

/** More than these are not listed; the list of entities has them all. */
const MOST_ENTITIES = 5;

/** What keeps the panel from showing fresh verdicts; null where nothing does. */
export function problemOf({ failures, training, error }: DetectionState): Message | null {
  if (failures.length > 0) {
    return failures[0];
  }
  if (training.status === 'failed') {
    return trainingMessage(training.problem);
  }
  return error ? detectionMessage(error) : null;
}

/** Which model is in use while the chosen window can't be. */
export function staleMessage(since: number, timeZone: TimeZone): string {
  return t('notice.stale', 'Stale since {{since}}', {
    since: dateTimeFormat(since, { format: systemDateFormats.interval.hour, timeZone }),
    ...PLAIN_TEXT,
  });
}

interface NoticeOptions {
  timeZone: TimeZone;
  linkProblem: LinkProblem | null;
  /** Begins the training window earlier, by so many milliseconds. */
  onExtend: (byMs: number) => void;
}

/** What is degraded about the detection that is shown. */
export function notices(
  { failures, signals, training, detection, entities }: DetectionState,
  { timeZone, linkProblem, onExtend }: NoticeOptions
): Message[] {
  const ofLoaded = signals.kind === 'signals' ? signals.notices : [];
  const ofRows = training.status === 'ready' ? training.notices : ofLoaded;
  const found: Message[] = [
    ...failures.slice(1),
    ...(linkProblem ? [linkMessage(linkProblem)] : []),
    ...ofRows.map((notice) => noticeMessage(notice, timeZone)),
  ];
  const without = entities.filter(({ error }) => error && !(error instanceof Cancelled));
  if (without.length > 0) {
    found.push({
      title: t('notice.entities', '{{count}} of {{total}} have no model.', {
        count: without.length,
        total: entities.length,
        defaultValue_one: '{{count}} of {{total}} has no model.',
        ...PLAIN_TEXT,
      }),
      advice: without
        .slice(0, MOST_ENTITIES)
        .map(({ entity, error }) => `${entityTitle(entity)}: ${detectionMessage(error).title}.`)
        .join(' '),
    });
  }
  if (detection?.backend === 'mainThread') {
    found.push({
      title: t('notice.main-thread', 'No worker could be started.'),
      advice: t(
        'notice.main-thread-advice',
        'Detection runs in this page, more slowly. A Content-Security-Policy with "worker-src blob:" lets workers in.'
      ),
    });
  }
  const fallback = detection?.scores.featureFallback;
  if (fallback) {
    const { rows, requiredRows, requiredMinutes } = fallback;
    found.push({
      title: t('notice.short-window', 'The training window is short: {{minutes}} minutes or less.', {
        minutes: requiredMinutes,
        ...PLAIN_TEXT,
      }),
      advice: t(
        'notice.short-window-advice',
        'The model sees the numbers as they are, not how far they are from what was to be expected. That takes {{required}} rows; the window has {{rows}}.',
        { rows, required: requiredRows, ...PLAIN_TEXT }
      ),
      ...(training.status === 'ready' && {
        way: {
          label: t('doctor.extend', 'Extend the window'),
          go: () => onExtend((requiredRows - rows) * training.stepMs),
        },
      }),
    });
  }
  if (detection && detection.scores.constantFeatures.length > 0) {
    found.push({
      title: t('notice.constant', '{{features}} never changes in the training window.', {
        features: detection.scores.constantFeatures.join(', '),
        ...PLAIN_TEXT,
      }),
      advice: t('notice.constant-advice', 'The model learned nothing of it. Pick a window in which it varies.'),
    });
  }
  return found;
}
