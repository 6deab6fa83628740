import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Message } from './messages';

/** What the panel shows instead of a chart: what is wrong, and what to do. */
export function ProblemView({ title, advice, width, height }: Message & { width: number; height: number }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.room} style={{ width, height }} role="status">
      <Icon name="exclamation-circle" size="xl" aria-hidden />
      <p className={styles.title}>{title}</p>
      <p className={styles.advice}>{advice}</p>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  room: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    padding: theme.spacing(2),
    overflow: 'auto',
    textAlign: 'center',
    color: theme.colors.text.secondary,
  }),
  title: css({
    margin: theme.spacing(1, 0, 0.5),
    color: theme.colors.text.primary,
    fontSize: theme.typography.h5.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  advice: css({ margin: 0, maxWidth: '60ch' }),
});
