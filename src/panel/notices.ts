import { t } from '@grafana/i18n';
import { detectionMessage, trainingMessage, type Message } from './messages';
import type { DetectionState } from './useDetection';

/** Why there are no verdicts; null where there are some, or will be. */
export function problemOf({ training, error }: DetectionState): Message | null {
  if (training.status === 'failed') {
    return trainingMessage(training.problem);
  }
  return error ? detectionMessage(error) : null;
}

/** What is degraded about the detection that is shown. */
export function notices({ signals, training, detection }: DetectionState): Message[] {
  const ofLoaded = signals.kind === 'signals' ? signals.notices : [];
  const ofTraining = training.status === 'ready' ? (training.fetched?.notices ?? []) : [];
  const found: Message[] = [...ofLoaded, ...ofTraining].map(({ message }) => ({ title: message, advice: '' }));
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
      }),
      advice: t('notice.constant-advice', 'The model learned nothing of it. Pick a window in which it varies.'),
    });
  }
  return found;
}
