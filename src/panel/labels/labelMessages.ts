import { t } from '@grafana/i18n';
import { AnnotationError } from '../../annotations';
import type { Message } from '../messages';
import { PLAIN_TEXT } from '../plainText';
import { oneLine } from './labelWords';

const PERMISSIONS = { create: 'annotations:create', edit: 'annotations:write', delete: 'annotations:delete' };

const MOST_WORDS = 200;

/** Why a label could not be written, and what to do. */
export function labelMessage(error: unknown, action: keyof typeof PERMISSIONS): Message {
  if (!(error instanceof AnnotationError)) {
    throw error;
  }
  const { code, message, status } = error;
  // A proxy may answer with a whole page.
  const words = { words: oneLine(message, MOST_WORDS), status, permission: PERMISSIONS[action], ...PLAIN_TEXT };
  const kept = t('labels.kept', 'What you typed is kept: try again.');
  switch (code) {
    case 'no-dashboard':
      return {
        title: t('labels.unsaved', 'This dashboard was never saved.'),
        advice: t('labels.unsaved-advice', 'Save it first: an annotation belongs to a dashboard.'),
      };
    case 'refused':
      return {
        title: t('labels.refused', 'Grafana refused it: {{words}}', words),
        advice: t('labels.refused-advice', 'It takes the permission {{permission}} on this dashboard.', words),
      };
    case 'gone':
      if (action === 'create') {
        const title = t('labels.unknown', 'Grafana has no annotations at this address (404): {{words}}', words);
        return { title, advice: kept };
      }
      return {
        title: t('labels.gone', 'Somebody has deleted this annotation meanwhile.'),
        advice: t('labels.gone-advice', 'Save again to create it anew.'),
      };
    case 'conflict':
      return {
        title: t('labels.conflict', 'Somebody else changed it at the same time.'),
        advice: kept,
      };
    case 'invalid':
      return {
        title: t('labels.invalid', 'Grafana does not take it: {{words}}', words),
        advice: t('labels.invalid-advice', 'Change what it says, and save again.'),
      };
    case 'server':
      return { title: t('labels.server', 'Grafana failed ({{status}}): {{words}}', words), advice: kept };
    case 'unreachable':
    case 'cancelled':
      return { title: message, advice: kept };
  }
}
