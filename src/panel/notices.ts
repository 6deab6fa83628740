import { t } from '@grafana/i18n';
import { detectionMessage, trainingMessage, type Message } from './messages';
import { PLAIN_TEXT } from './plainText';
import type { DetectionState } from './useDetection';

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

/** What is degraded about the detection that is shown. */
export function notices({ failures, signals, training, detection }: DetectionState): Message[] {
  const ofLoaded = signals.kind === 'signals' ? signals.notices : [];
  const ofTraining = training.status === 'ready' ? (training.fetched?.notices ?? []) : [];
  const found: Message[] = [
    ...failures.slice(1),
    ...[...ofLoaded, ...ofTraining].map(({ message }) => ({ title: message, advice: '' })),
  ];
  if (detection?.backend === 'mainThread') {
    found.push({
      title: t('notice.main-thread', 'No worker could be started.'),
      advice: t(
        'notice.main-thread-advice',
        'Detection runs in this page, more slowly. A Content-Security-Policy with "worker-src blob:" lets workers in.'
      ),
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
