import { css } from '@emotion/css';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { JudgedIncident } from '../detection';
import { entityTitle } from './entities/entityTitle';
import type { EntityVerdicts } from './entities/useEntityVerdicts';
import { PLAIN_TEXT } from './plainText';
import { severityName } from './why/severityName';
import { whySentence, type WhyFormats } from './why/whyText';

/** More than this nobody listens to; the summary says how many there are. */
const MOST = 50;

/** The incidents in words, the worst entity's first, for those who can't see the chart: a canvas says nothing to a screen reader. */
export function IncidentList({ entities, formats }: { entities: readonly EntityVerdicts[]; formats: WhyFormats }) {
  const styles = useStyles2(getStyles);
  const incidents = entities.flatMap(({ entity, incidents: own }) => own.map((incident) => ({ entity, incident })));
  return (
    <ul className={styles.unseen} aria-label={t('incidents.list', 'Incidents')}>
      {incidents.slice(0, MOST).map(({ entity, incident }) => (
        <li key={`${entity} ${incident.start}`}>
          {entities.length > 1 ? `${entityTitle(entity)}: ` : ''}
          {incidentText(incident, formats)}
        </li>
      ))}
    </ul>
  );
}

function incidentText(incident: JudgedIncident, formats: WhyFormats): string {
  const { timeZone } = formats;
  return t('incidents.item', '{{start}} to {{end}}, {{severity}}, highest anomaly score {{score}}: {{why}}', {
    start: dateTimeFormat(incident.start, { timeZone }),
    end: dateTimeFormat(incident.end, { timeZone }),
    severity: severityName(incident.severity),
    score: incident.peakScore.toFixed(2),
    why: whySentence(incident, formats),
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
