import { t } from '@grafana/i18n';
import { entityName } from '../../data';

/** What an entity is called among several; '' are the signals that all of them share. */
export function entityTitle(entity: string): string {
  return entityName(entity) || t('entities.shared', 'Shared by all');
}
