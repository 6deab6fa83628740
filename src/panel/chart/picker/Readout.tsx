import { css } from '@emotion/css';
import {
  dateTimeFormat,
  formattedValueToString,
  getValueFormat,
  systemDateFormats,
  type GrafanaTheme2,
  type TimeZone,
} from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Stretch } from '../../window/stretchEdits';
import { PLAIN_TEXT } from '../../plainText';

interface Props {
  stretch: Stretch;
  rows: number;
  isExclusion: boolean;
  /** The window follows the time range until the edit is done, and never again. */
  becomesFixed: boolean;
  timeZone: TimeZone;
  /** The middle of the stretch, in CSS pixels from the left of the plotting area. */
  middle: number;
}

/** What the edit in progress would choose, in figures. */
export function Readout({ stretch, rows, isExclusion, becomesFixed, timeZone, middle }: Props) {
  const styles = useStyles2(getStyles);
  const halfWidth = useTheme2().spacing(14);
  const format = systemDateFormats.interval.hour;
  const figures = {
    from: dateTimeFormat(stretch.from, { format, timeZone }),
    to: dateTimeFormat(stretch.to, { format, timeZone }),
    length: formattedValueToString(getValueFormat('dtdurationms')(stretch.to - stretch.from, 1)),
    rows: rows.toLocaleString(),
    ...PLAIN_TEXT,
  };
  return (
    <div
      role="tooltip"
      className={styles.readout}
      style={{ left: `clamp(${halfWidth}, ${middle}px, calc(100% - ${halfWidth}))` }}
    >
      <div>
        {isExclusion
          ? t('window.exclusion-readout', 'Excluded: {{from}} to {{to}}', figures)
          : t('window.readout', '{{from}} to {{to}}', figures)}
      </div>
      <div>{t('window.readout-size', '{{length}}, {{rows}} rows', figures)}</div>
      {becomesFixed && (
        <div className={styles.note}>{t('window.becomes-fixed', 'No longer follows the time range')}</div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  readout: css({
    position: 'absolute',
    top: theme.spacing(7),
    transform: 'translateX(-50%)',
    padding: theme.spacing(0.5, 1),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.elevated,
    boxShadow: theme.shadows.z2,
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
  }),
  note: css({ color: theme.colors.text.secondary }),
});
