import { t } from '@grafana/i18n';
import type { Severity } from '../../detection';

/** What a severity is called. */
export function severityName(severity: Severity): string {
  switch (severity) {
    case 'critical':
      return t('severity.critical', 'critical');
    case 'major':
      return t('severity.major', 'major');
    default:
      return t('severity.minor', 'minor');
  }
}
