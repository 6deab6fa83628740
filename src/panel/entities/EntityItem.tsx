import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { worstIncident } from '../../detection';
import type { Stretch } from '../chart/overlays/bands';
import { detectionMessage } from '../messages';
import { severityName } from '../why/severityName';
import { whySentence, type WhyFormats } from '../why/whyText';
import { entityTitle } from './entityTitle';
import { SmallChart } from './SmallChart';
import { smallSeries } from './smallSeries';
import type { EntityVerdicts } from './useEntityVerdicts';

interface Props {
  entity: EntityVerdicts;
  formats: WhyFormats;
  range: Stretch;
  /** In pixels; 0 = no chart. */
  chartWidth: number;
}

/** The small chart's height, in the theme's spacing units. */
const CHART_SPACING = 3;

/** One entity of the list: its name, how many incidents, the worst of them in words, and a small chart. */
export function EntityItem({ entity, formats, range, chartWidth }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const { incidents, verdicts, error } = entity;
  const series = useMemo(() => smallSeries(entity), [entity]);
  const worst = worstIncident(incidents);
  const found =
    incidents.length > 0
      ? t('entities.incidents', '{{count}} incidents', {
          count: incidents.length,
          defaultValue_one: '{{count}} incident',
        })
      : verdicts
        ? t('entities.quiet', 'quiet')
        : '';
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{entityTitle(entity.entity)}</span>
        <span className={cx(styles.found, worst && styles.some)}>{found}</span>
      </div>
      {chartWidth > 0 && series && (
        <SmallChart series={series} range={range} width={chartWidth} height={CHART_SPACING * theme.spacing.gridSize} />
      )}
      {worst && (
        <div className={styles.worst}>
          <strong className={styles[worst.severity]}>{severityName(worst.severity)}</strong>{' '}
          {whySentence(worst, formats)}
        </div>
      )}
      {Boolean(error) && <div className={cx(styles.worst, styles.major)}>{detectionMessage(error).title}</div>}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', justifyContent: 'space-between', gap: theme.spacing(1) }),
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  found: css({ flexShrink: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  some: css({ color: theme.colors.text.primary }),
  worst: css({
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  critical: css({ color: theme.colors.error.text }),
  major: css({ color: theme.colors.warning.text }),
  minor: css({ color: theme.colors.text.primary }),
});
