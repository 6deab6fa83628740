import { css } from '@emotion/css';
import { dateTimeFormat, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Incident } from '../detection';
import { PLAIN_TEXT } from './plainText';

/** More than this nobody listens to; the summary says how many there are. */
const MOST = 50;

/** The incidents in words, for those who can't see the chart: a canvas says nothing to a screen reader. */
export function IncidentList({ incidents, timeZone }: { incidents: Incident[]; timeZone: TimeZone }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.unseen} aria-label={t('incidents.list', 'Incidents')}>
      {incidents.slice(0, MOST).map(({ start, end, peakScore }) => (
        <li key={start}>
          {t('incidents.item', '{{start}} to {{end}}, highest anomaly score {{score}}', {
            start: dateTimeFormat(start, { timeZone }),
            end: dateTimeFormat(end, { timeZone }),
            score: peakScore.toFixed(2),
            ...PLAIN_TEXT,
          })}
        </li>
      ))}
    </ul>
  );
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
