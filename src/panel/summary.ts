import { dateTimeFormat, systemDateFormats, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { entityTitle } from './entities/entityTitle';
import { PLAIN_TEXT } from './plainText';
import type { Detection } from './useFit';
import type { Verdicts } from './verdicts';

/** One line of what was found, and what the model learned from; with several entities, of the shown one after all. */
export function summarise({
  detection,
  verdicts,
  entities = [],
  shown = '',
  timeZone,
}: {
  detection: Detection;
  verdicts: Verdicts;
  entities?: ReadonlyArray<{ incidents: readonly unknown[] }>;
  shown?: string;
  timeZone: TimeZone;
}): string {
  const format = systemDateFormats.interval.hour;
  const found = t('summary.found', '{{anomalies}} of {{rows}} rows anomalous', {
    anomalies: verdicts.anomalousRows.length.toLocaleString(),
    rows: verdicts.scoredRows.toLocaleString(),
    ...PLAIN_TEXT,
  });
  const incidents = t('summary.incidents', '{{count}} incidents', {
    count: verdicts.incidents.length,
    defaultValue_one: '{{count}} incident',
  });
  const suppressed =
    verdicts.suppressed.length > 0
      ? t('summary.suppressed', ' ({{count}} more like a false alarm)', { count: verdicts.suppressed.length })
      : '';
  const learned = t('summary.learned', 'learned from {{rows}} rows, {{from}} to {{to}}', {
    rows: detection.scores.completeTrainingRows.toLocaleString(),
    from: dateTimeFormat(detection.window.from, { format, timeZone }),
    to: dateTimeFormat(detection.window.to, { format, timeZone }),
    ...PLAIN_TEXT,
  });
  const own = `${found}, ${incidents}${suppressed} · ${learned}`;
  if (entities.length <= 1) {
    return own;
  }
  const affected = t('summary.entities', '{{affected}} of {{total}} with incidents', {
    affected: entities.filter((entity) => entity.incidents.length > 0).length,
    total: entities.length,
    ...PLAIN_TEXT,
  });
  return `${affected} · ${entityTitle(shown)}: ${own}`;
}
