import { css } from '@emotion/css';
import { type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Label } from '../../annotations';
import { PLAIN_TEXT } from '../plainText';
import { severityName } from '../why/severityName';
import { labelLook } from './labelLook';
import { labelName, oneLine, spanText } from './labelWords';

interface Props {
  label: Label;
  timeZone: TimeZone;
  /** A labelled incident that was not detected. */
  isMissed: boolean;
}

const MOST_TEXT = 400;
const MOST_TAGS = 12;

/** What a label says: text and nothing but text, whatever somebody wrote into it. */
export function LabelDetails({ label, timeZone, isMissed }: Props) {
  const styles = useStyles2(getStyles);
  const { icon, color } = labelLook(label, useTheme2());
  const { severity, text, tags, link, source } = label;
  const { login, query } = source;
  return (
    <div className={styles.details}>
      <div>
        <Icon name={icon} size="sm" style={{ color }} aria-hidden /> <strong>{labelName(label)}</strong>
        {severity && `, ${severityName(severity)}`}
        {isMissed && <span className={styles.missed}> · {t('labels.missed', 'not detected')}</span>}
      </div>
      <div>{spanText(label, timeZone)}</div>
      <bdi className={styles.text}>{oneLine(text, MOST_TEXT)}</bdi>
      {link !== '' && <bdi className={styles.text}>{oneLine(link)}</bdi>}
      {tags.length > 0 && (
        <div className={styles.tags}>
          {tags.slice(0, MOST_TAGS).map((tag, index) => (
            <bdi key={index}>{oneLine(tag, 40)}</bdi>
          ))}
        </div>
      )}
      {(login !== '' || query !== '') && (
        <div className={styles.source}>
          {login !== '' && t('labels.by', 'by {{login}}', { login: oneLine(login, 40), ...PLAIN_TEXT })}
          {login !== '' && query !== '' && ' · '}
          {query !== '' && oneLine(query, 40)}
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  details: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.25), maxWidth: theme.spacing(45) }),
  text: css({ display: 'block', overflowWrap: 'anywhere' }),
  tags: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1), color: theme.colors.text.secondary }),
  source: css({ color: theme.colors.text.secondary }),
  missed: css({ color: theme.colors.error.text }),
});
