import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { JudgedIncident, LabelledStretch } from '../../detection';
import { PLAIN_TEXT } from '../plainText';
import { whySentence, type WhyFormats } from '../why/whyText';

/** Why an incident counts for none: which false alarm it looks like, and what was unusual. */
export function suppressedText(incident: JudgedIncident, falseAlarm: LabelledStretch, formats: WhyFormats): string {
  return t('report.suppressed-by', 'Looks like the false alarm of {{time}}: {{why}}', {
    time: dateTimeFormat(falseAlarm.from, { timeZone: formats.timeZone }),
    why: whySentence(incident, formats),
    ...PLAIN_TEXT,
  });
}
