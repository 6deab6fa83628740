import { t } from '@grafana/i18n';
import type { RowState } from './reportRows';

/** What a state is called. */
export function stateName(state: RowState): string {
  switch (state) {
    case 'confirmed':
      return t('report.state.confirmed', 'Confirmed');
    case 'falseAlarm':
      return t('report.state.false-alarm', 'False alarm');
    case 'explained':
      return t('report.state.explained', 'Explained');
    case 'suppressed':
      return t('report.state.suppressed', 'Suppressed');
    case 'missed':
      return t('report.state.missed', 'Missed');
    default:
      return t('report.state.unlabelled', 'Unlabelled');
  }
}
