import { css } from '@emotion/css';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { JudgedIncident } from '../detection';
import { entityTitle } from './entities/entityTitle';
import type { EntityVerdicts } from './entities/useEntityVerdicts';
import { suppressedText } from './labels/suppressedText';
import { PLAIN_TEXT } from './plainText';
import { severityName } from './why/severityName';
import { whySentence, type WhyFormats } from './why/whyText';

/** More than this nobody listens to; the summary says how many there are. */
const MOST = 50;

/** The incidents in words, the worst entity's first, for those who can't see the chart: a canvas says nothing to a screen reader. */
export function IncidentList({ entities, formats }: { entities: readonly EntityVerdicts[]; formats: WhyFormats }) {
  const styles = useStyles2(getStyles);
  const incidents = entities.flatMap(({ entity, incidents: own }) => own.map((incident) => ({ entity, incident })));
  const suppressed = entities.flatMap(({ entity, verdicts }) =>
    (verdicts?.suppressed ?? []).map((likeness) => ({ entity, ...likeness }))
  );
  const named = (entity: string) => (entities.length > 1 ? `${entityTitle(entity)}: ` : '');
  return (
    <div className={styles.unseen}>
      <ul aria-label={t('incidents.list', 'Incidents')}>
        {incidents.slice(0, MOST).map(({ entity, incident }) => (
          <li key={`${entity} ${incident.start}`}>
            {named(entity)}
            {incidentText(incident, whySentence(incident, formats), formats)}
          </li>
        ))}
      </ul>
      {suppressed.length > 0 && (
        <ul aria-label={t('incidents.suppressed', 'Suppressed')}>
          {suppressed.slice(0, MOST).map(({ entity, incident, falseAlarm }) => (
            <li key={`${entity} ${incident.start}`}>
              {named(entity)}
              {incidentText(incident, suppressedText(incident, falseAlarm, formats), formats)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function incidentText(incident: JudgedIncident, why: string, { timeZone }: WhyFormats): string {
  return t('incidents.item', '{{start}} to {{end}}, {{severity}}, highest anomaly score {{score}}: {{why}}', {
    start: dateTimeFormat(incident.start, { timeZone }),
    end: dateTimeFormat(incident.end, { timeZone }),
    severity: severityName(incident.severity),
    score: incident.peakScore.toFixed(2),
    why,
    ...PLAIN_TEXT,
  });
}

const getStyles = () => ({
  unseen: css({
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  }),
});
