import { t } from '@grafana/i18n';
import { DetectionError } from '../detection';
import { Cancelled } from './entities/Cancelled';

/** What is wrong, and what to do about it. */
export interface Message {
  title: string;
  advice: string;
  /** A way out that takes one click. */
  way?: { label: string; go: () => void };
}

/** A finding of the data layer: its code, its figures, and plain English for codes that have no text of their own here. */
interface Finding {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** Why the frames hold nothing to detect on. */
export function signalsMessage({ code, message, details }: Finding): Message {
  switch (code) {
    case 'no-data':
      return {
        title: t('problem.no-data', 'No data'),
        advice: t('problem.no-data-advice', 'The queries returned no rows. Check them, or choose another time range.'),
      };
    case 'no-time-field':
      return {
        title: t('problem.no-time', 'No time field'),
        advice: t(
          'problem.no-time-advice',
          'The queries returned a table without times. Change the format to time series.'
        ),
      };
    case 'no-numeric-series':
      return {
        title: t('problem.no-numbers', 'No numeric series'),
        advice: t(
          'problem.no-numbers-advice',
          'The queries returned no numbers to learn from. Query requests, latency or errors, or give a field another role with an override.'
        ),
      };
    case 'nan-only':
      return {
        title: t('problem.nan-only', 'Only missing values'),
        advice: t(
          'problem.nan-only-advice',
          'Not one of {{series}} series has a number in {{rows}} rows. Check the query, or choose another time range.',
          details
        ),
      };
    default:
      return { title: t('problem.data', 'These data can not be used'), advice: message };
  }
}

/** Why there is no detection, although there are signals. */
export function detectionMessage(error: unknown): Message {
  if (error instanceof Cancelled) {
    return {
      title: t('problem.cancelled', 'Cancelled'),
      advice: t('problem.cancelled-advice', 'Run it again, or choose fewer entities or a shorter range.'),
    };
  }
  if (!(error instanceof DetectionError)) {
    return {
      title: t('problem.detection', 'Detection failed'),
      advice: error instanceof Error ? error.message : String(error),
    };
  }
  const { code, details, message } = error;
  switch (code) {
    case 'too-few-training-rows':
      return {
        title: t('problem.too-few', 'Too few training rows'),
        advice: t(
          'problem.too-few-advice',
          'The training window has {{completeRows}} complete rows; {{required}} are needed. Pick a longer window.',
          details
        ),
      };
    case 'no-complete-training-rows':
      return {
        title: t('problem.no-complete', 'No complete training row'),
        advice: t(
          'problem.no-complete-advice',
          'Every one of the {{trainingRows}} rows in the training window misses a signal. Pick another window, or leave a signal out with the role "Not used".',
          details
        ),
      };
    case 'constant-training-rows':
      return {
        title: t('problem.constant', 'Nothing varies in the training window'),
        advice: t(
          'problem.constant-advice',
          'All {{completeRows}} training rows are the same. Pick a window with real traffic.',
          details
        ),
      };
    default:
      return { title: t('problem.detection', 'Detection failed'), advice: message };
  }
}
