import { type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Incident } from '../../detection';
import { PLAIN_TEXT } from '../plainText';
import { spanText } from './labelWords';

/** The sentence that an annotation of an incident starts with. */
export function describeIncident({ start, end, peakScore }: Incident, timeZone: TimeZone): string {
  return t('labels.why', 'Anomalous {{span}}, highest anomaly score {{score}}.', {
    span: spanText({ from: start, to: end }, timeZone),
    score: peakScore.toFixed(2),
    ...PLAIN_TEXT,
  });
}
